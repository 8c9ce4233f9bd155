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
import com.martlet.identity.Actor;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets the numbers of a chart out as a file. */
@Component
class BoardExport {

    private final ExportService exports;
    private final FileNames fileNames;

    BoardExport(ExportService exports, FileNames fileNames) {
        this.exports = exports;
        this.fileNames = fileNames;
    }

    /** Asks the right first: without it the browser gets no byte and no file name. */
    void csv(
            DownloadEvent download,
            Actor actor,
            BoardQuestion question,
            String chart,
            ChartTable table) {
        var file = file(question, chart, table);
        download.setFileName(file.name() + ".csv");
        download.setContentType("text/csv;charset=utf-8");
        exports.csv(
                question.tenant(),
                actor,
                file,
                CsvStyle.FOR_PEOPLE,
                sink -> table.rows().forEach(row -> write(row, sink)),
                download.getOutputStream());
    }

    void recordPicture(Actor actor, BoardQuestion question, String chart, ChartTable table) {
        exports.recordPicture(question.tenant(), actor, file(question, chart, table));
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
