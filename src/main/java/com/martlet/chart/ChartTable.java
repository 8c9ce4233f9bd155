package com.martlet.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The same numbers as a table: for reading, for files, and for people who do not see the picture.
 */
public record ChartTable(String labelName, List<Column> columns, List<Row> rows) {

    /** A column of numbers. */
    public record Column(String name, ValueFormat format) {}

    /** A label and its number in each column; null where nothing is known. */
    public record Row(String label, List<@Nullable BigDecimal> values) {}

    public ChartTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public static ChartTable of(Chart chart) {
        return switch (chart) {
            case Chart.Line line -> of(line.labelName(), line.labels(), line.series());
            case Chart.Bar bar -> of(bar.labelName(), bar.labels(), bar.series());
            case Chart.Pie pie -> of(pie);
        };
    }

    private static ChartTable of(String labelName, Labels labels, List<Series> series) {
        var columns = series.stream().map(one -> new Column(one.name(), one.format())).toList();
        var rows = new ArrayList<Row>();
        for (var index = 0; index < labels.count(); index++) {
            rows.add(row(labels.texts().get(index), series, index));
        }
        return new ChartTable(labelName, columns, rows);
    }

    private static Row row(String label, List<Series> series, int index) {
        var values = new ArrayList<@Nullable BigDecimal>();
        series.forEach(one -> values.add(one.values().get(index)));
        return new Row(label, values);
    }

    private static ChartTable of(Chart.Pie pie) {
        var column = new Column(pie.valueName(), pie.format());
        var rows =
                pie.parts().stream()
                        .map(part -> new Row(part.name(), List.of(part.value())))
                        .toList();
        return new ChartTable(pie.labelName(), List.of(column), rows);
    }
}
