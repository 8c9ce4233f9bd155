package com.martlet.refine;

import com.martlet.base.Phrase;
import com.martlet.identity.TenantId;
import com.martlet.identity.TenantTransactions;
import com.martlet.refine.BatchRepository.Batch;
import com.martlet.refine.RefusalCounts.Counted;
import com.martlet.source.ReceivedFiles;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Why rows were refused and how many, counted when they were read: no row is read for it. */
@Component
class RefusalReasons {

    /** Of batches read by a version that did not count reasons yet. */
    private static final Phrase NOT_COUNTED =
            new Phrase("refine.refused.earlier", List.of(), "refused before reasons were counted");

    private final BatchRepository batches;
    private final RefusalCounts counts;
    private final ReceivedFiles files;
    private final TenantTransactions transactions;

    RefusalReasons(
            BatchRepository batches,
            RefusalCounts counts,
            ReceivedFiles files,
            TenantTransactions transactions) {
        this.batches = batches;
        this.counts = counts;
        this.files = files;
        this.transactions = transactions;
    }

    /** The most frequent reason first. */
    List<QuarantineReason> find(TenantId tenant, QuarantineFilter filter) {
        return transactions.readInTenant(
                tenant,
                () -> {
                    var ids =
                            batches.withQuarantine(tenant).stream()
                                    .filter(filter::takes)
                                    .map(Batch::id)
                                    .toList();
                    return ids.isEmpty() ? List.of() : reasons(tenant, ids);
                });
    }

    private List<QuarantineReason> reasons(TenantId tenant, List<Long> ids) {
        var takenBack = new HashSet<>(files.takenBackIn(tenant, ids));
        var counted =
                counts.find(tenant, ids).stream()
                        .filter(each -> !takenBack.contains(each.file()))
                        .collect(
                                Collectors.groupingBy(
                                        each -> each.refusal().phrase(),
                                        LinkedHashMap::new,
                                        Collectors.summingLong(Counted::rows)));
        var known = counted.values().stream().mapToLong(Long::longValue).sum();
        var unknown = files.quarantinedIn(tenant, ids) - known;
        if (unknown > 0) {
            counted.put(NOT_COUNTED, unknown);
        }
        return counted.entrySet().stream()
                .map(entry -> new QuarantineReason(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(QuarantineReason::rows).reversed())
                .toList();
    }
}
