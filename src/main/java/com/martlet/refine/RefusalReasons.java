package com.martlet.refine;

import com.martlet.base.Phrase;
import com.martlet.identity.TenantId;
import com.martlet.identity.TenantTransactions;
import com.martlet.refine.BatchRepository.Batch;
import com.martlet.refine.RefusalCounts.Counted;
import com.martlet.source.FieldNames;
import com.martlet.source.Mapping;
import com.martlet.source.ReceivedFiles;
import com.martlet.spark.Refusal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Why rows were refused and how many, counted when they were read: no row is read for it. */
@Component
class RefusalReasons {

    /** Of batches read by a version that did not count reasons yet. */
    private static final Why NOT_COUNTED =
            new Why(
                    new Phrase(
                            "refine.refused.earlier",
                            List.of(),
                            "quarantined before reasons were counted"),
                    Refusal.EARLIER);

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
    List<QuarantineReason> find(
            TenantId tenant, QuarantineFilter filter, Map<String, Mapping> mappings) {
        return transactions.readInTenant(
                tenant,
                () -> {
                    var sources =
                            batches.withQuarantine(tenant).stream()
                                    .filter(filter::takes)
                                    .collect(Collectors.toMap(Batch::id, Batch::source));
                    return sources.isEmpty()
                            ? List.of()
                            : reasons(tenant, filter, new Sources(sources, mappings));
                });
    }

    /** Which source a batch is of, and what its columns mean. */
    private record Sources(Map<Long, String> names, Map<String, Mapping> mappings) {

        Why why(Counted counted) {
            var mapping = mappings.get(names.get(counted.batch()));
            var named =
                    mapping == null
                            ? counted.refusal()
                            : FieldNames.in(mapping, counted.dataset(), counted.refusal());
            return new Why(named.phrase(), counted.refusal().key());
        }
    }

    private record Why(Phrase phrase, String key) {}

    private List<QuarantineReason> reasons(
            TenantId tenant, QuarantineFilter filter, Sources sources) {
        var ids = List.copyOf(sources.names().keySet());
        var takenBack = new HashSet<>(files.takenBackIn(tenant, ids));
        var standing =
                counts.find(tenant, ids).stream()
                        .filter(each -> !takenBack.contains(each.file()))
                        .toList();
        var counted =
                standing.stream()
                        .filter(each -> filter.takes(each.file(), each.dataset(), each.refusal()))
                        .collect(
                                Collectors.groupingBy(
                                        sources::why,
                                        LinkedHashMap::new,
                                        Collectors.summingLong(Counted::rows)));
        var known = standing.stream().mapToLong(Counted::rows).sum();
        var unknown = files.quarantinedIn(tenant, ids) - known;
        if (unknown > 0 && !filter.isNarrow()) {
            counted.put(NOT_COUNTED, unknown);
        }
        return sorted(counted);
    }

    /** The most frequent reason first. */
    private static List<QuarantineReason> sorted(Map<Why, Long> counted) {
        return counted.entrySet().stream()
                .map(
                        entry ->
                                new QuarantineReason(
                                        entry.getKey().phrase(),
                                        entry.getKey().key(),
                                        entry.getValue()))
                .sorted(Comparator.comparing(QuarantineReason::rows).reversed())
                .toList();
    }
}
