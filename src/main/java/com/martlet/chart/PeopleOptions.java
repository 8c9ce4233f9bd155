package com.martlet.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Funnels and cohorts. */
final class PeopleOptions {

    private static final ValueFormat COUNT = ValueFormat.of(ValueFormat.Kind.COUNT);
    private static final ValueFormat RATIO = ValueFormat.of(ValueFormat.Kind.RATIO);

    private PeopleOptions() {}

    static Map<String, Object> of(Chart.Funnel funnel) {
        var words = funnel.words();
        var data = funnel.steps().stream().map(PeopleOptions::step).toList();
        var series = Map.of("type", "funnel", "name", words.people(), "data", data);
        return Map.of(
                "kind",
                "funnel",
                "formats",
                List.of(ChartOptions.format(COUNT)),
                "words",
                List.of(words.ofFirst(), words.ofPrevious(), words.dropped(), words.open()),
                "echarts",
                Map.of("series", List.of(series)));
    }

    private static Map<String, Object> step(FunnelStep step) {
        return Map.of("name", step.name(), "value", step.people(), "open", step.open());
    }

    /** The first offset is everybody, so its colour would drown the others. */
    static Map<String, Object> of(Chart.Cohorts cohorts) {
        var cells = new ArrayList<List<Object>>();
        var rates = new ArrayList<BigDecimal>();
        for (var row = 0; row < cohorts.rows().size(); row++) {
            var cohort = cohorts.rows().get(row);
            for (var offset = 0; offset < cohort.cells().size(); offset++) {
                var cell = cohort.cells().get(offset);
                if (cell != null) {
                    cells.add(List.of(offset, row, cell.rate(), cell.isComplete() ? 1 : 0));
                }
                if (cell != null && offset > 0) {
                    rates.add(cell.rate());
                }
            }
        }
        var echarts = new LinkedHashMap<String, Object>();
        echarts.put("xAxis", ChartOptions.category(steps(cohorts.offsets())));
        echarts.put("yAxis", rows(cohorts));
        echarts.put("series", List.of(Map.of("type", "heatmap", "data", cells)));
        var options = GridOptions.options("cohorts", RATIO, echarts, rates);
        options.put("labels", Labels.Kind.STEP.id());
        options.put("sizes", cohorts.rows().stream().map(CohortRow::size).toList());
        options.put("words", List.of(cohorts.words().size(), cohorts.words().incomplete()));
        return options;
    }

    private static Map<String, Object> rows(Chart.Cohorts cohorts) {
        var rows =
                ChartOptions.category(
                        steps(cohorts.rows().stream().map(CohortRow::label).toList()));
        rows.put("inverse", true);
        return rows;
    }

    private static Labels steps(List<String> texts) {
        return new Labels(texts, Labels.Kind.STEP);
    }
}
