package com.martlet.chart;

import com.martlet.chart.ChartTable.Column;
import com.martlet.chart.ChartTable.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Charts of people and key figures as tables. */
final class PeopleTables {

    private static final int SCALE = 6;
    private static final ValueFormat COUNT = ValueFormat.of(ValueFormat.Kind.COUNT);
    private static final ValueFormat RATIO = ValueFormat.of(ValueFormat.Kind.RATIO);

    private PeopleTables() {}

    static ChartTable of(Chart.Funnel funnel) {
        var words = funnel.words();
        var columns =
                List.of(
                        Column.text(words.step()),
                        Column.number(words.people(), COUNT),
                        Column.number(words.ofFirst(), RATIO),
                        Column.number(words.ofPrevious(), RATIO),
                        Column.number(words.dropped(), COUNT),
                        Column.number(words.open(), COUNT));
        var rows = new ArrayList<Row>();
        for (var index = 0; index < funnel.steps().size(); index++) {
            rows.add(row(funnel.steps(), index));
        }
        return new ChartTable(columns, rows);
    }

    private static Row row(List<FunnelStep> steps, int index) {
        var step = steps.get(index);
        var previous = steps.get(Math.max(0, index - 1)).people();
        var cells = new ArrayList<@Nullable Object>();
        cells.add(step.name());
        cells.add(step.people());
        cells.add(share(step.people(), steps.getFirst().people()));
        cells.add(share(step.people(), previous));
        cells.add(previous.subtract(step.people()));
        cells.add(step.open());
        return Row.of(cells);
    }

    private static @Nullable BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : part.divide(whole, SCALE, RoundingMode.HALF_UP);
    }

    static ChartTable of(Chart.Cohorts cohorts) {
        var columns = new ArrayList<Column>();
        columns.add(Column.text(cohorts.words().cohort()));
        columns.add(Column.number(cohorts.words().size(), COUNT));
        cohorts.offsets().forEach(offset -> columns.add(Column.number(offset, RATIO)));
        return new ChartTable(columns, cohorts.rows().stream().map(PeopleTables::row).toList());
    }

    private static Row row(CohortRow cohort) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(cohort.label());
        cells.add(cohort.size());
        cohort.cells().forEach(cell -> cells.add(cell == null ? null : cell.rate()));
        return Row.of(cells);
    }

    static ChartTable of(Chart.Figures figures) {
        var words = figures.words();
        var columns =
                List.of(
                        Column.text(words.figure()),
                        Column.number(words.value(), null),
                        Column.number(words.earlier(), null));
        var rows = new ArrayList<Row>();
        for (var figure : figures.figures()) {
            var cells = new ArrayList<@Nullable Object>();
            cells.add(figure.name());
            cells.add(figure.value());
            cells.add(figure.earlier());
            rows.add(new Row(cells, figure.format()));
        }
        return new ChartTable(columns, rows);
    }
}
