package com.martlet.jobs.parse;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.martlet.jobs.Job;
import com.martlet.jobs.JobContext;
import com.martlet.jobs.Json;
import com.martlet.jobs.lake.ColumnFinder;
import com.martlet.jobs.lake.FilePart;
import com.martlet.jobs.lake.Format;
import com.martlet.jobs.lake.LakeFiles;
import com.martlet.jobs.lake.PartReader;
import com.martlet.jobs.lake.RecordCursor;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** What columns a file has and how its first rows read, before there is a mapping. */
public final class LookJob implements Job {

    private final LookRequest request;

    public LookJob(LookRequest request) {
        this.request = request;
    }

    @Override
    public String title() {
        return "look at a file of " + request.tenant();
    }

    @Override
    public ObjectNode run(JobContext context) throws IOException {
        var lake = new LakeFiles(request.lake());
        var format = ColumnFinder.format(lake, request.path(), request.formatOrDetect());
        var columns = ColumnFinder.columns(lake, request.path(), format, request.limit());
        var opened = reader(lake, format).open(columns);
        var report = Json.object();
        report.put("format", opened.layout().kind().name().toLowerCase(Locale.ROOT));
        report.put("encoding", format.encoding());
        report.set("problem", RefusalJson.of(opened.problem()));
        columns.forEach(report.putArray("columns")::add);
        try (var cursor = opened.cursor()) {
            addRows(report.putArray("rows"), cursor, columns);
        }
        return report;
    }

    private PartReader reader(LakeFiles lake, Format format) {
        return new PartReader(lake, request.path(), format, FilePart.whole(0, 0, 0));
    }

    private void addRows(ArrayNode rows, RecordCursor cursor, List<String> columns)
            throws IOException {
        for (int i = 0; i < request.limit() && cursor.next(); i++) {
            var row = rows.addObject().put("line", cursor.line());
            row.set("problem", RefusalJson.of(cursor.problem()));
            var cells = row.putArray("cells");
            for (int column = 0; column < columns.size(); column++) {
                cells.add(cursor.problem() == null ? cursor.values()[column] : null);
            }
        }
    }
}
