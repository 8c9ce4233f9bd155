package com.martlet.jobs.parse;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.martlet.jobs.JobContext;
import com.martlet.jobs.Json;
import com.martlet.jobs.Told;
import com.martlet.jobs.parse.ParseCounts.FileCount;
import java.time.LocalDate;

/** The counts of a parse request as its report tells them. */
final class ParseReport {

    private final ParseRequest request;
    private final ParseCounts counts;

    ParseReport(ParseRequest request, ParseCounts counts) {
        this.request = request;
        this.counts = counts;
    }

    ObjectNode write(JobContext context) {
        var report = Json.object();
        var batches = report.putArray("batches");
        for (int i = 0; i < request.batches().size(); i++) {
            addBatch(batches.addObject(), i, context);
        }
        return report;
    }

    private void addBatch(ObjectNode node, int index, JobContext context) {
        var batch = request.batches().get(index);
        node.put("batch", batch.batch());
        addDays(node.putArray("days"), index);
        var sum = new FileCount();
        var files = node.putArray("files");
        for (int i = 0; i < batch.files().size(); i++) {
            var count = counts.file(index, i);
            var file = batch.files().get(i);
            addFile(files.addObject().put("id", file.id()), count);
            if (count.rows == 0) {
                context.warn(Told.FILE_EMPTY, file.name(), batch.source());
            }
            sum.rows += count.rows;
            sum.quarantined += count.quarantined;
            sum.ignored += count.ignored;
        }
        node.put("quarantined", sum.quarantined);
        context.info(
                Told.ROWS_READ,
                batch.source(),
                sum.rows,
                files.size(),
                sum.quarantined,
                sum.ignored);
    }

    private static void addFile(ObjectNode node, FileCount count) {
        node.put("rows", count.rows)
                .put("quarantined", count.quarantined)
                .put("ignored", count.ignored);
        var reasons = node.putArray("reasons");
        count.reasons.forEach(
                (why, rows) ->
                        reasons.addObject()
                                .put("rows", rows)
                                .put("dataset", why.dataset())
                                .set("refusal", RefusalJson.of(why.reason())));
    }

    private void addDays(ArrayNode days, int index) {
        var primary = request.batches().get(index).mapping().datasets().keySet().iterator().next();
        counts.days()
                .forEach(
                        (key, count) -> {
                            if (key.batch() == index) {
                                days.addObject()
                                        .put("dataset", key.dataset())
                                        .put("day", LocalDate.ofEpochDay(key.day()).toString())
                                        .put("primary", key.dataset().equals(primary))
                                        .put("rows", count.rows)
                                        .put("accessRows", count.access)
                                        .put("sessionlessRows", count.sessionless);
                            }
                        });
    }
}
