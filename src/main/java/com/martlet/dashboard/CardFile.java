package com.martlet.dashboard;

import com.martlet.base.Messages;
import com.martlet.chart.ChartTable;
import com.martlet.chart.ValueFormat;
import com.martlet.export.Column;
import com.martlet.export.ExportedFile;
import com.martlet.export.FileNames;
import com.martlet.export.OpenedExport;
import com.martlet.export.Origin;
import com.martlet.export.RowSource;
import com.martlet.mart.MetricCatalogue;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The numbers of a drawn card as a file: the rows of its table, and where they come from. */
@Component
public class CardFile {

    private final FileNames fileNames;
    private final MetricCatalogue catalogue;

    CardFile(FileNames fileNames, MetricCatalogue catalogue) {
        this.fileNames = fileNames;
        this.catalogue = catalogue;
    }

    public OpenedExport of(DrawnCard drawn, Locale language) {
        var table = drawn.chart().table();
        var question = drawn.question();
        var card = drawn.card();
        var file =
                new ExportedFile(
                        card.id(),
                        drawn.title(),
                        fileNames.of(
                                question.tenant(), card.board(), card.name(), question.period()),
                        table.columns().stream().map(CardFile::column).toList(),
                        origin(drawn, language),
                        null);
        return new OpenedExport(file, table.rows().size(), rows(table));
    }

    private Origin origin(DrawnCard drawn, Locale language) {
        var definitions = new LinkedHashMap<String, String>();
        var words = new Words(catalogue, language);
        for (var metric : drawn.metrics()) {
            definitions.put(words.label(metric), metric.described(language));
        }
        return new Origin(
                filters(drawn.question(), language),
                definitions,
                drawn.dataVersion(),
                drawn.asOf());
    }

    private Map<String, String> filters(BoardQuestion question, Locale language) {
        var words = new Words(catalogue, language);
        var filters = new LinkedHashMap<String, String>();
        filters.put(
                Messages.in(language, "dashboard.file.period"),
                question.period().from() + ".." + question.period().to());
        question.compared()
                .ifPresent(
                        period ->
                                filters.put(
                                        Messages.in(language, "dashboard.file.compared"),
                                        period.from() + ".." + period.to()));
        var segment = question.state().segment();
        if (segment != null) {
            filters.put(Messages.in(language, "dashboard.segment"), segment);
        }
        new TreeMap<>(question.filters())
                .forEach(
                        (id, values) ->
                                filters.put(words.dimension(id), String.join(", ", values)));
        return filters;
    }

    private static RowSource rows(ChartTable table) {
        return sink -> table.rows().forEach(row -> sink.row(row.cells()));
    }

    private static Column column(ChartTable.Column column) {
        return switch (column.type()) {
            case TEXT -> Column.text(column.name());
            case DAY -> Column.of(column.name(), Column.Kind.DAY);
            case NUMBER -> number(column.name(), column.format());
        };
    }

    /** A column without a format of its own holds numbers of several kinds. */
    private static Column number(String name, @Nullable ValueFormat format) {
        if (format == null) {
            return Column.number(name);
        }
        var kind =
                switch (format.kind()) {
                    case COUNT -> Column.Kind.COUNT;
                    case MONEY -> Column.Kind.MONEY;
                    case SECONDS -> Column.Kind.SECONDS;
                    case HOURS -> Column.Kind.HOURS;
                    case RATIO -> Column.Kind.RATIO;
                };
        return new Column(name, kind, format.currency(), Column.Privacy.ORDINARY);
    }
}
