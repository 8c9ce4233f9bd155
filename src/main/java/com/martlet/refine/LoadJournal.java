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

    private final TypedDayRepository days;
    private final ToldRows told;
    private final ReceivedFiles files;
    private final TenantTransactions transactions;

    LoadJournal(
            TypedDayRepository days,
            ToldRows told,
            ReceivedFiles files,
            TenantTransactions transactions) {
        this.days = days;
        this.told = told;
        this.files = files;
        this.transactions = transactions;
    }

    /** What the plan is made from; days of files taken back count as changed from here on. */
    List<TypedDay> typedDays(TenantId tenant, @Nullable Period period) {
        return transactions.inTenant(
                tenant,
                () -> {
                    days.reopen(tenant, files.reopenBatches(tenant));
                    return period == null
                            ? days.around(tenant, NEVER, NEVER)
                            : days.around(tenant, period.from(), period.to());
                });
    }

    /**
     * Returns how many refused rows this load's run accounts for: those no run has told of, and
     * with a period those of its batches again, just as their other rows count again.
     */
    long begin(TenantId tenant, LoadId load, LoadPlan plan) {
        return transactions.inTenant(
                tenant,
                () -> {
                    days.markPlanned(tenant, load, plan);
                    return told.tell(tenant, load) + toldBefore(tenant, plan);
                });
    }

    private long toldBefore(TenantId tenant, LoadPlan plan) {
        return plan.period() == null
                ? 0
                : files.quarantinedIn(tenant, told.batchesIn(tenant, plan.period()));
    }

    void end(TenantId tenant, LoadId load) {
        transactions.inTenant(
                tenant,
                () -> {
                    told.move(tenant, load);
                    days.markLoaded(tenant, load);
                    told.markTold(tenant, load);
                });
    }

    void tellAgain(TenantId tenant, LoadId earlier) {
        transactions.inTenant(tenant, () -> told.markUntold(tenant, earlier));
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
