package com.martlet.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The same numbers as a table: for reading, for files, and for people who do not see the picture.
 */
public record ChartTable(List<Column> columns, List<Row> rows) {

    /** What the cells of a column hold. */
    public enum Type {
        TEXT,
        /** LocalDate. */
        DAY,
        /** BigDecimal. */
        NUMBER
    }

    /**
     * @param format of a column of numbers; null when each row has its own
     */
    public record Column(String name, Type type, @Nullable ValueFormat format) {

        public static Column text(String name) {
            return new Column(name, Type.TEXT, null);
        }

        public static Column number(String name, @Nullable ValueFormat format) {
            return new Column(name, Type.NUMBER, format);
        }

        static Column of(String name, Labels labels) {
            return labels.kind() == Labels.Kind.DAY ? new Column(name, Type.DAY, null) : text(name);
        }
    }

    /**
     * @param cells String, LocalDate, BigDecimal, or null where nothing is known
     * @param format of its numbers where the columns have none
     */
    public record Row(List<@Nullable Object> cells, @Nullable ValueFormat format) {

        public Row {
            cells = Collections.unmodifiableList(new ArrayList<>(cells));
        }

        static Row of(List<@Nullable Object> cells) {
            return new Row(cells, null);
        }
    }

    public ChartTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    static ChartTable of(Chart chart) {
        return switch (chart) {
            case Chart.Line line -> Tables.of(line.labelName(), line.labels(), line.series());
            case Chart.Area area -> Tables.of(area.labelName(), area.labels(), area.series());
            case Chart.Bar bar -> Tables.of(bar.labelName(), bar.labels(), bar.series());
            case Chart.Stacked stacked -> Tables.of(stacked.layers());
            case Chart.Stream stream -> Tables.of(stream.layers());
            case Chart.Pie pie -> Tables.of(pie.parts());
            case Chart.Treemap treemap -> Tables.of(treemap.parts());
            case Chart.Heatmap heatmap -> Tables.of(heatmap);
            case Chart.Calendar calendar -> Tables.of(calendar);
            case Chart.Funnel funnel -> PeopleTables.of(funnel);
            case Chart.Cohorts cohorts -> PeopleTables.of(cohorts);
            case Chart.Figures figures -> PeopleTables.of(figures);
        };
    }

    /** How a number is written. */
    public ValueFormat format(Row row, int column) {
        var own = columns.get(column).format();
        return own == null ? Objects.requireNonNull(row.format(), "No format") : own;
    }
}
