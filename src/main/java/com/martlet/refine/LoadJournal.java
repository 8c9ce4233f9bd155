package com.martlet.refine;

import com.martlet.base.Period;
import com.martlet.identity.TenantId;
import com.martlet.identity.TenantTransactions;
import com.martlet.source.ReceivedFiles;
import com.martlet.warehouse.LoadId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Remembers in the database what a load takes in, so that whoever finishes it after a crash needs
 * only its number.
 */
@Component
class LoadJournal {

    private static final LocalDate NEVER = LocalDate.EPOCH.minusYears(1000);

    private final BatchRepository batches;
    private final ReceivedFiles files;
    private final TenantTransactions transactions;

    LoadJournal(BatchRepository batches, ReceivedFiles files, TenantTransactions transactions) {
        this.batches = batches;
        this.files = files;
        this.transactions = transactions;
    }

    /** What the plan is made from; days of files taken back count as changed from here on. */
    List<TypedDay> typedDays(TenantId tenant, @Nullable Period period) {
        return transactions.inTenant(
                tenant,
                () -> {
                    batches.reopen(tenant, files.reopenBatches(tenant));
                    return period == null
                            ? batches.around(tenant, NEVER, NEVER)
                            : batches.around(tenant, period.from(), period.to());
                });
    }

    /** Returns how many refused rows this load's run accounts for. */
    long begin(TenantId tenant, LoadId load, LoadPlan plan) {
        return transactions.inTenant(
                tenant,
                () -> {
                    batches.markPlanned(tenant, load, plan);
                    return batches.tellQuarantined(tenant, load);
                });
    }

    void end(TenantId tenant, LoadId load) {
        transactions.inTenant(
                tenant,
                () -> {
                    batches.markLoaded(tenant, load);
                    batches.markTold(tenant, load);
                });
    }

    List<Long> takenBack(TenantId tenant, LoadPlan plan) {
        var all =
                plan.days().stream()
                        .flatMap(
                                day ->
                                        Stream.of(day.batches(), day.previousDay(), day.nextDay())
                                                .flatMap(Collection::stream))
                        .distinct()
                        .toList();
        return transactions.readInTenant(tenant, () -> files.takenBackIn(tenant, all));
    }
}
