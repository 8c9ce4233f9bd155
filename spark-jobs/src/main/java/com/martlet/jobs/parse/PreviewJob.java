package com.martlet.jobs.parse;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.martlet.jobs.InvalidRequest;
import com.martlet.jobs.Job;
import com.martlet.jobs.JobContext;
import com.martlet.jobs.Json;
import com.martlet.jobs.lake.FilePart;
import com.martlet.jobs.lake.LakeFiles;
import com.martlet.jobs.lake.PartReader;
import com.martlet.jobs.lake.Reason;
import com.martlet.jobs.lake.RecordCursor;
import com.martlet.jobs.parse.RowTyper.Outcome.Refused;
import com.martlet.jobs.parse.RowTyper.Outcome.Typed;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The first rows of a file through the same reading and typing as a run. */
public final class PreviewJob implements Job {

    private final ParseRequest request;
    private final RowTyper typer;
    private final int limit;

    public PreviewJob(ParseRequest request, int limit) {
        if (request.batches().size() != 1 || request.batches().get(0).files().size() != 1) {
            throw new InvalidRequest("A preview needs one batch with one file.");
        }
        this.request = request;
        this.typer = new RowTyper(request, request.batches().get(0));
        this.limit = limit;
    }

    @Override
    public String title() {
        return "preview a mapping of " + request.tenant();
    }

    @Override
    public ObjectNode run(JobContext context) throws IOException {
        var batch = request.batches().get(0);
        var file = batch.files().get(0);
        var reader =
                new PartReader(
                        new LakeFiles(request.lake()),
                        file.path(),
                        batch.mapping().formatOrDetect(),
                        FilePart.whole(0, 0, 0));
        var opened = reader.open(typer.wanted());
        var report = Json.object();
        report.put("format", opened.layout().kind().name().toLowerCase(java.util.Locale.ROOT));
        opened.layout().columns().forEach(report.putArray("columns")::add);
        try (var cursor = opened.cursor()) {
            addRows(report.putArray("rows"), cursor, opened.problem());
        }
        return report;
    }

    private void addRows(ArrayNode rows, RecordCursor cursor, @Nullable Reason problem)
            throws IOException {
        for (int i = 0; i < limit && cursor.next(); i++) {
            var reason = problem == null ? cursor.problem() : problem;
            if (reason != null) {
                RefusalJson.put(add(rows, cursor, null), reason);
                continue;
            }
            var file = request.batches().get(0).files().get(0);
            switch (typer.type(cursor.values(), file, cursor.line())) {
                case Refused refused ->
                        RefusalJson.put(add(rows, cursor, refused.dataset()), refused.reason());
                case Typed typed -> typed.rows().forEach(row -> addTyped(rows, cursor, row));
            }
        }
    }

    private static ObjectNode add(ArrayNode rows, RecordCursor cursor, @Nullable String dataset) {
        return rows.addObject()
                .put("line", cursor.line())
                .put("raw", cursor.raw())
                .put("dataset", dataset)
                .putNull("values")
                .putNull("reason");
    }

    private static void addTyped(ArrayNode rows, RecordCursor cursor, TypedRow row) {
        add(rows, cursor, row.schema().name()).set("values", ShownValues.of(row));
    }
}
