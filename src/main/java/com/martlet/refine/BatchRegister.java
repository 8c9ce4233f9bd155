package com.martlet.refine;

import com.martlet.base.Dataset;
import com.martlet.base.ExternalError;
import com.martlet.base.ExternalError.Retry;
import com.martlet.identity.TenantId;
import com.martlet.identity.TenantTransactions;
import com.martlet.refine.BatchRepository.Batch;
import com.martlet.refine.WaitingFiles.BatchOfFiles;
import com.martlet.source.ReceivedFile;
import com.martlet.source.ReceivedFiles;
import com.martlet.source.ReceivedFiles.ParsedFile;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes parsed batches count: their days, their files and themselves in one transaction. */
@Component
class BatchRegister {

    private final BatchRepository batches;
    private final TypedDayRepository days;
    private final ReceivedFiles files;
    private final RefusalCounts refusals;
    private final TenantTransactions transactions;

    BatchRegister(
            BatchRepository batches,
            TypedDayRepository days,
            ReceivedFiles files,
            RefusalCounts refusals,
            TenantTransactions transactions) {
        this.batches = batches;
        this.days = days;
        this.files = files;
        this.refusals = refusals;
        this.transactions = transactions;
    }

    ParseReport register(TenantId tenant, List<BatchOfFiles> asked, ParsedBatches parsed) {
        requireAll(asked, parsed);
        transactions.inTenant(
                tenant, () -> parsed.batches().forEach(batch -> register(tenant, batch)));
        return new ParseReport(
                asked.stream().mapToInt(batch -> batch.files().size()).sum(),
                parsed.batches().stream()
                        .flatMap(batch -> batch.files().stream())
                        .mapToLong(ParsedBatches.File::rows)
                        .sum(),
                parsed.batches().stream().mapToLong(ParsedBatches.Batch::quarantined).sum());
    }

    List<Batch> abandoned(TenantId tenant) {
        return transactions.readInTenant(tenant, () -> batches.abandoned(tenant));
    }

    /**
     * Files of a batch go only while its row is locked: whoever still wants to register it finds it
     * gone, and one that is registered keeps them.
     */
    void forget(TenantId tenant, long batch, Runnable deleteFiles) {
        transactions.inTenant(
                tenant,
                () -> {
                    if (batches.forget(tenant, batch)) {
                        deleteFiles.run();
                    }
                });
    }

    private void register(TenantId tenant, ParsedBatches.Batch parsed) {
        var leftOut = parsed.files().stream().mapToLong(ParsedBatches.File::ignored).sum();
        batches.register(tenant, parsed.batch(), parsed.quarantined(), leftOut);
        days.add(tenant, parsed.days().stream().map(day -> typedDay(parsed.batch(), day)).toList());
        parsed.files().forEach(file -> register(tenant, parsed.batch(), file));
    }

    private void register(TenantId tenant, long batch, ParsedBatches.File file) {
        files.markParsed(tenant, new ParsedFile(file.id(), batch, file.rows(), file.quarantined()));
        refusals.add(tenant, batch, file);
    }

    long leftOut(TenantId tenant, long run) {
        return transactions.readInTenant(tenant, () -> batches.leftOut(tenant, run));
    }

    private static TypedDay typedDay(long batch, ParsedBatches.Day day) {
        return new TypedDay(
                Dataset.of(day.dataset()),
                day.day(),
                batch,
                day.primary(),
                day.rows(),
                day.accessRows(),
                day.sessionlessRows(),
                false,
                false);
    }

    /** A file that the report forgot would wait, or worse, count as read. */
    private static void requireAll(List<BatchOfFiles> asked, ParsedBatches parsed) {
        var missing =
                asked.stream()
                        .flatMap(batch -> batch.files().stream())
                        .map(ReceivedFile::id)
                        .collect(Collectors.toCollection(TreeSet::new));
        missing.removeAll(fileIds(parsed));
        if (!missing.isEmpty()) {
            throw new ExternalError(Retry.HELPS, "refine.error.missingFiles", missing);
        }
    }

    private static Set<Long> fileIds(ParsedBatches parsed) {
        return parsed.batches().stream()
                .flatMap(batch -> batch.files().stream())
                .map(ParsedBatches.File::id)
                .collect(Collectors.toSet());
    }
}
