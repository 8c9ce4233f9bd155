package com.martlet.dashboard.ui;

import com.martlet.chart.ChartTable;
import com.martlet.dashboard.BoardAddress;
import com.martlet.dashboard.BoardQuestion;
import com.martlet.export.Column;
import com.martlet.export.CsvStyle;
import com.martlet.export.ExportService;
import com.martlet.export.ExportedFile;
import com.martlet.export.FileNames;
import com.martlet.export.RowSink;
import com.martlet.identity.AccessDenied;
import com.martlet.identity.Actor;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Permission;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Lets the numbers of a chart out as a file. */
@Component
class BoardExport {

    private final ExportService exports;
    private final FileNames fileNames;
    private final CurrentActor currentActor;

    BoardExport(ExportService exports, FileNames fileNames, CurrentActor currentActor) {
        this.exports = exports;
        this.fileNames = fileNames;
        this.currentActor = currentActor;
    }

    /** The right is asked now, not when the board was opened; without it no byte goes out. */
    void csv(DownloadEvent download, BoardQuestion question, String chart, ChartTable table) {
        var file = file(question, chart, table);
        try {
            var actor = actor(question);
            actor.require(Permission.EXPORT);
            download.setFileName(file.name() + ".csv");
            download.setContentType("text/csv;charset=utf-8");
            exports.csv(
                    question.tenant(),
                    actor,
                    file,
                    CsvStyle.FOR_PEOPLE,
                    sink -> table.rows().forEach(row -> write(row, sink)),
                    download.getOutputStream());
        } catch (AccessDenied denied) {
            download.getResponse().setStatus(HttpStatus.FORBIDDEN.value());
        }
    }

    private Actor actor(BoardQuestion question) {
        return currentActor
                .find(question.tenant().id())
                .orElseThrow(() -> new AccessDenied(Permission.EXPORT));
    }

    void recordPicture(BoardQuestion question, String chart, ChartTable table) {
        exports.recordPicture(question.tenant(), actor(question), file(question, chart, table));
    }

    private ExportedFile file(BoardQuestion question, String chart, ChartTable table) {
        var columns = new ArrayList<Column>();
        columns.add(Column.text(table.labelName()));
        table.columns().forEach(column -> columns.add(Column.number(column.name())));
        var name = fileNames.of(question.tenant(), "overview", chart, question.period());
        return new ExportedFile("overview/" + chart, name, columns, details(question));
    }

    private static Map<String, String> details(BoardQuestion question) {
        var details = new TreeMap<String, String>();
        details.put("from", question.period().from().toString());
        details.put("to", question.period().to().toString());
        BoardAddress.write(question.state())
                .forEach((name, values) -> details.put(name, String.join(",", values)));
        return details;
    }

    private static void write(ChartTable.Row row, RowSink sink) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.label());
        cells.addAll(row.values());
        sink.row(cells);
    }
}
