package com.martlet.refine;

import com.martlet.identity.TenantId;
import com.martlet.identity.TenantTransactions;
import com.martlet.lake.Lake;
import com.martlet.refine.BatchRepository.Batch;
import com.martlet.source.ReceivedFiles;
import com.martlet.spark.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Refused rows straight from the lake, read only as far as somebody asks. */
@Component
class QuarantineReader {

    private final BatchRepository batches;
    private final ReceivedFiles files;
    private final TenantTransactions transactions;
    private final Lake lake;
    private final JsonMapper json;

    QuarantineReader(
            BatchRepository batches,
            ReceivedFiles files,
            TenantTransactions transactions,
            Lake lake,
            JsonMapper json) {
        this.batches = batches;
        this.files = files;
        this.transactions = transactions;
        this.lake = lake;
        this.json = json;
    }

    /** A row and where it stands. */
    record Placed(QuarantineCursor place, QuarantinedRow row) {}

    /** From the cursor on; close the stream. */
    Stream<Placed> read(TenantId tenant, QuarantineFilter filter, QuarantineCursor from) {
        var wanted = wanted(tenant, filter, from);
        var takenBack = takenBack(tenant, wanted);
        return wanted.stream()
                .flatMap(batch -> read(tenant, batch, from, takenBack))
                .filter(placed -> takes(filter, placed.row()));
    }

    private static boolean takes(QuarantineFilter filter, QuarantinedRow row) {
        return filter.takes(row.fileId(), row.dataset(), row.refusal());
    }

    private List<Batch> wanted(TenantId tenant, QuarantineFilter filter, QuarantineCursor from) {
        return transactions.readInTenant(tenant, () -> batches.withQuarantine(tenant)).stream()
                .filter(batch -> batch.id() <= from.batch())
                .filter(filter::takes)
                .toList();
    }

    private Set<Long> takenBack(TenantId tenant, List<Batch> wanted) {
        var ids = wanted.stream().map(Batch::id).toList();
        return new HashSet<>(
                transactions.readInTenant(tenant, () -> files.takenBackIn(tenant, ids)));
    }

    private Stream<Placed> read(
            TenantId tenant, Batch batch, QuarantineCursor from, Set<Long> takenBack) {
        var paths =
                lake.list(tenant, Quarantine.folder(batch.source(), batch.id())).stream()
                        .filter(path -> path.endsWith(".json"))
                        .toList();
        var isFirst = batch.id() == from.batch();
        var start = isFirst ? from.file() : 0;
        return IntStream.range(start, Math.max(start, paths.size()))
                .boxed()
                .flatMap(
                        file -> {
                            var skip = isFirst && file == from.file() ? from.line() : 0;
                            var begin = new QuarantineCursor(batch.id(), file, skip);
                            return read(tenant, batch, paths.get(file), begin, takenBack);
                        });
    }

    private Stream<Placed> read(
            TenantId tenant,
            Batch batch,
            String path,
            QuarantineCursor begin,
            Set<Long> takenBack) {
        var number = new long[] {begin.line()};
        var lines = lake.lines(tenant, path);
        return lines.skip(begin.line())
                .flatMap(
                        line ->
                                placed(
                                        batch,
                                        json.readTree(line),
                                        new QuarantineCursor(batch.id(), begin.file(), number[0]++),
                                        takenBack));
    }

    private Stream<Placed> placed(
            Batch batch, JsonNode entry, QuarantineCursor place, Set<Long> takenBack) {
        var file = entry.path("file").asLong(0);
        if (takenBack.contains(file)) {
            return Stream.empty();
        }
        var row =
                new QuarantinedRow(
                        batch.source(),
                        batch.run(),
                        file,
                        entry.path("name").asString(""),
                        entry.path("line").asLong(0),
                        entry.path("rows").asLong(1),
                        entry.path("dataset").isString() ? entry.path("dataset").asString() : null,
                        refusal(entry),
                        raw(entry));
        return Stream.of(new Placed(place, row));
    }

    /** A record too long to be kept whole says how much of it is here. */
    private static String raw(JsonNode entry) {
        var raw = entry.path("raw").asString("");
        var characters = entry.path("characters").asLong(raw.length());
        return characters <= raw.length()
                ? raw
                : raw + " \u2026 [%d of %d characters]".formatted(raw.length(), characters);
    }

    /** Rows refused by an earlier version have their reason in English only. */
    private Refusal refusal(JsonNode entry) {
        var refusal = entry.path("refusal");
        return refusal.isObject()
                ? json.treeToValue(refusal, Refusal.class)
                : Refusal.plain(entry.path("reason").asString(""));
    }
}
