package com.martlet.chart;

import com.martlet.chart.ChartTable.Column;
import com.martlet.chart.ChartTable.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Charts of labels and numbers as tables. */
final class Tables {

    private Tables() {}

    static ChartTable of(String labelName, Labels labels, List<Series> series) {
        var columns = new ArrayList<Column>();
        columns.add(Column.of(labelName, labels));
        series.forEach(one -> columns.add(Column.number(one.name(), one.format())));
        var rows = new ArrayList<Row>();
        for (var index = 0; index < labels.count(); index++) {
            rows.add(row(labels, series, index));
        }
        return new ChartTable(columns, rows);
    }

    static ChartTable of(Layers layers) {
        return of(layers.labelName(), layers.labels(), layers.series());
    }

    private static Row row(Labels labels, List<Series> series, int index) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(labels.cell(index));
        series.forEach(one -> cells.add(one.values().get(index)));
        return Row.of(cells);
    }

    static ChartTable of(Parts parts) {
        var columns =
                List.of(
                        Column.text(parts.labelName()),
                        Column.number(parts.valueName(), parts.format()));
        var rows =
                parts.all().stream()
                        .map(part -> Row.of(List.of(part.name(), part.value())))
                        .toList();
        return new ChartTable(columns, rows);
    }

    static ChartTable of(Chart.Heatmap heatmap) {
        var columns = new ArrayList<Column>();
        columns.add(Column.of(heatmap.rowName(), heatmap.rows()));
        heatmap.columns()
                .texts()
                .forEach(column -> columns.add(Column.number(column, heatmap.format())));
        var rows = new ArrayList<Row>();
        for (var index = 0; index < heatmap.rows().count(); index++) {
            var cells = new ArrayList<@Nullable Object>();
            cells.add(heatmap.rows().cell(index));
            cells.addAll(heatmap.values().get(index));
            rows.add(Row.of(cells));
        }
        return new ChartTable(columns, rows);
    }

    static ChartTable of(Chart.Calendar calendar) {
        var day = new Column(calendar.labelName(), ChartTable.Type.DAY, null);
        var value = Column.number(calendar.valueName(), calendar.format());
        var rows = new ArrayList<Row>();
        calendar.period()
                .days()
                .forEach(
                        one -> {
                            var cells = new ArrayList<@Nullable Object>();
                            cells.add(one);
                            cells.add(calendar.values().get(one));
                            rows.add(Row.of(cells));
                        });
        return new ChartTable(List.of(day, value), rows);
    }
}
