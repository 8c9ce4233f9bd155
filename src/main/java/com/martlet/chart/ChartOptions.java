package com.martlet.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * From a chart to the options the browser's element draws. They hold data and typed formats only:
 * no function, no HTML, so a name out of the data stays a text.
 */
final class ChartOptions {

    private final Locale locale;

    ChartOptions(Locale locale) {
        this.locale = locale;
    }

    Map<String, Object> of(Chart chart, String description) {
        return of(chart, Marks.NONE, description);
    }

    /**
     * @param marks that lie on the chart
     */
    Map<String, Object> of(Chart chart, Marks marks, String description) {
        var options = new LinkedHashMap<String, Object>();
        options.put("language", locale.getLanguage());
        options.put("description", description);
        options.put("marks", marks.drawnOn(chart));
        options.putAll(drawn(chart));
        return options;
    }

    private static Map<String, Object> drawn(Chart chart) {
        return switch (chart) {
            case Chart.Line line -> AxesOptions.of(line);
            case Chart.Area area -> AxesOptions.of(area);
            case Chart.Bar bar -> AxesOptions.of(bar);
            case Chart.Stacked stacked -> AxesOptions.of(stacked);
            case Chart.Pie pie -> PartsOptions.of(pie);
            case Chart.Treemap treemap -> PartsOptions.of(treemap);
            case Chart.Heatmap heatmap -> GridOptions.of(heatmap);
            case Chart.Calendar calendar -> GridOptions.of(calendar);
            case Chart.Cohorts cohorts -> PeopleOptions.of(cohorts);
            case Chart.Funnel funnel -> PeopleOptions.of(funnel);
            case Chart.Stream stream -> StreamOptions.of(stream);
            case Chart.Figures figures -> Map.of("kind", "figures", "formats", List.of());
        };
    }

    static Map<String, Object> format(ValueFormat format) {
        var hint = new LinkedHashMap<String, Object>();
        hint.put("kind", format.kind().id());
        var currency = format.currency();
        if (currency != null) {
            hint.put("currency", currency.getCurrencyCode());
        }
        return hint;
    }

    static Map<String, Object> category(Labels labels) {
        var axis = new LinkedHashMap<String, Object>();
        axis.put("type", "category");
        axis.put("data", labels.texts());
        return axis;
    }
}
