package com.martlet.refine;

import com.martlet.identity.TenantId;
import com.martlet.identity.TenantTransactions;
import com.martlet.source.ReceivedFile;
import com.martlet.source.ReceivedFiles;
import com.martlet.source.Source;
import com.martlet.source.SourceId;
import com.martlet.source.SourceService;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts received files into batches, one per source. */
@Component
class WaitingFiles {

    private final SourceService sources;
    private final ReceivedFiles files;
    private final BatchRepository batches;
    private final TenantTransactions transactions;

    WaitingFiles(
            SourceService sources,
            ReceivedFiles files,
            BatchRepository batches,
            TenantTransactions transactions) {
        this.sources = sources;
        this.files = files;
        this.batches = batches;
        this.transactions = transactions;
    }

    /** Files of one source that are parsed together under a batch's number. */
    record BatchOfFiles(long id, Source source, List<ReceivedFile> files) {

        ParseSpec.Batch spec() {
            return new ParseSpec.Batch(
                    id,
                    source.name(),
                    source.mapping(),
                    files.stream().map(BatchOfFiles::file).toList());
        }

        private static ParseSpec.File file(ReceivedFile file) {
            return new ParseSpec.File(file.id(), file.name(), file.lakePath(), file.snapshotDay());
        }
    }

    List<BatchOfFiles> open(TenantId tenant, long run) {
        return transactions.inTenant(tenant, () -> openInTransaction(tenant, run));
    }

    private List<BatchOfFiles> openInTransaction(TenantId tenant, long run) {
        var bySource =
                files.waiting(tenant).stream()
                        .collect(
                                Collectors.groupingBy(
                                        ReceivedFile::sourceName,
                                        TreeMap::new,
                                        Collectors.toList()));
        var known = bySource.isEmpty() ? Map.<SourceId, Source>of() : sourcesById(tenant);
        return bySource.values().stream()
                .map(
                        waiting -> {
                            var source = waiting.getFirst().source();
                            var batch = batches.open(tenant, source, run);
                            return new BatchOfFiles(
                                    batch, Objects.requireNonNull(known.get(source)), waiting);
                        })
                .toList();
    }

    private Map<SourceId, Source> sourcesById(TenantId tenant) {
        return sources.list(tenant).stream()
                .collect(Collectors.toMap(Source::id, Function.identity()));
    }
}
