package com.martlet.dashboard.ui;

import com.martlet.chart.ChartTable;
import com.martlet.dashboard.BoardAddress;
import com.martlet.dashboard.BoardQuestion;
import com.martlet.dashboard.BoardState;
import com.martlet.dashboard.DrawnCard;
import com.martlet.export.Column;
import com.martlet.export.CsvStyle;
import com.martlet.export.ExportService;
import com.martlet.export.ExportedFile;
import com.martlet.export.FileNames;
import com.martlet.identity.AccessDenied;
import com.martlet.identity.Actor;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Permission;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Lets the numbers of a card out as a file. */
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
    void csv(DownloadEvent download, DrawnCard drawn) {
        var file = file(drawn);
        try {
            var actor = actor(drawn.question());
            actor.require(Permission.EXPORT);
            download.setFileName(file.name() + ".csv");
            download.setContentType("text/csv;charset=utf-8");
            var table = drawn.chart().table();
            exports.csv(
                    drawn.question().tenant(),
                    actor,
                    file,
                    CsvStyle.FOR_PEOPLE,
                    sink -> table.rows().forEach(row -> sink.row(row.cells())),
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

    /** Called before the browser makes the picture; gives the name of its file. */
    String recordPicture(DrawnCard drawn) {
        var file = file(drawn);
        exports.recordPicture(drawn.question().tenant(), actor(drawn.question()), file);
        return file.name();
    }

    private ExportedFile file(DrawnCard drawn) {
        var question = drawn.question();
        var card = drawn.card();
        var columns = drawn.chart().table().columns().stream().map(BoardExport::column).toList();
        var name = fileNames.of(question.tenant(), card.board(), card.name(), question.period());
        return new ExportedFile(card.id(), name, columns, details(drawn));
    }

    private static Column column(ChartTable.Column column) {
        return column.type() == ChartTable.Type.NUMBER
                ? Column.number(column.name())
                : Column.text(column.name());
    }

    private static Map<String, String> details(DrawnCard drawn) {
        var question = drawn.question();
        var details = new TreeMap<String, String>();
        details.put("from", question.period().from().toString());
        details.put("to", question.period().to().toString());
        details.put("dataVersion", String.valueOf(drawn.dataVersion()));
        BoardAddress.write(question.state(), BoardState.DEFAULT)
                .forEach(
                        (name, values) -> details.put(name, String.join(",", List.copyOf(values))));
        return details;
    }
}
