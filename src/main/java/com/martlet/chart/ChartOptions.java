package com.martlet.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

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
        var options = new LinkedHashMap<String, Object>();
        options.put("language", locale.getLanguage());
        options.put("description", description);
        switch (chart) {
            case Chart.Line line -> line(options, line);
            case Chart.Bar bar -> bar(options, bar);
            case Chart.Pie pie -> pie(options, pie);
        }
        return options;
    }

    private static void line(Map<String, Object> options, Chart.Line line) {
        var drawn = new ArrayList<DrawnSeries>();
        for (var index = 0; index < line.series().size(); index++) {
            var colour = Math.max(0, index - comparisonsUntil(line.series(), index));
            drawn.addAll(DrawnSeries.lines(line.series().get(index), colour, line.partialFrom()));
        }
        axes(options, "line", line.labels(), drawn, line.series());
        echarts(options).put("xAxis", category(line.labels(), Map.of("boundaryGap", false)));
        echarts(options).put("yAxis", valueAxes(drawn));
    }

    /** A comparison wears the colour of the series before it. */
    private static int comparisonsUntil(List<Series> series, int index) {
        return (int)
                series.subList(0, index + 1).stream()
                        .filter(one -> one.role() == Series.Role.COMPARISON)
                        .count();
    }

    private static void bar(Map<String, Object> options, Chart.Bar bar) {
        var drawn = new ArrayList<DrawnSeries>();
        for (var index = 0; index < bar.series().size(); index++) {
            drawn.add(DrawnSeries.bars(bar.series().get(index), index));
        }
        axes(options, "bar", bar.labels(), drawn, bar.series());
        var values = valueAxes(drawn).getFirst();
        if (bar.labels().areDays()) {
            echarts(options).put("xAxis", category(bar.labels(), Map.of()));
            echarts(options).put("yAxis", values);
        } else {
            echarts(options).put("xAxis", values);
            echarts(options).put("yAxis", category(bar.labels(), Map.of("inverse", true)));
        }
    }

    private static void axes(
            Map<String, Object> options,
            String kind,
            Labels labels,
            List<DrawnSeries> drawn,
            List<Series> series) {
        options.put("kind", kind);
        options.put("days", labels.areDays());
        options.put("formats", drawn.stream().map(one -> format(one.format())).toList());
        var echarts = new LinkedHashMap<String, Object>();
        echarts.put("legend", legend(series));
        echarts.put("series", drawn.stream().map(DrawnSeries::options).toList());
        options.put("echarts", echarts);
    }

    private static void pie(Map<String, Object> options, Chart.Pie pie) {
        options.put("kind", "pie");
        options.put("days", false);
        options.put("formats", List.of(format(pie.format())));
        options.put("total", pie.total());
        options.put("totalLabel", pie.valueName());
        var parts = pie.parts().stream().map(part -> part(part.name(), part.value())).toList();
        var series = Map.of("type", "pie", "name", pie.valueName(), "data", parts);
        options.put("echarts", Map.of("series", List.of(series)));
    }

    private static Map<String, Object> part(String name, BigDecimal value) {
        return Map.of("name", name, "value", value);
    }

    private static Map<String, Object> legend(List<Series> series) {
        var names = series.stream().map(Series::name).distinct().toList();
        return Map.of("show", names.size() > 1, "data", names);
    }

    private static Map<String, Object> category(Labels labels, Map<String, Object> more) {
        var axis = new LinkedHashMap<String, Object>(more);
        axis.put("type", "category");
        axis.put("data", labels.texts());
        return axis;
    }

    /** One axis, or two when a series asks for its own; two are named, to be told apart. */
    private static List<Map<String, Object>> valueAxes(List<DrawnSeries> drawn) {
        var second = drawn.stream().filter(DrawnSeries::isOnSecondAxis).findFirst();
        var axes = new ArrayList<Map<String, Object>>();
        axes.add(valueAxis(drawn, 0, second.isPresent()));
        second.ifPresent(series -> axes.add(valueAxis(drawn, drawn.indexOf(series), true)));
        return Collections.unmodifiableList(axes);
    }

    private static Map<String, Object> valueAxis(
            List<DrawnSeries> drawn, int formatOf, boolean named) {
        var axis = new LinkedHashMap<String, Object>();
        axis.put("type", "value");
        axis.put("formatOf", formatOf);
        if (named) {
            axis.put("name", drawn.get(formatOf).name());
        }
        if (formatOf > 0) {
            axis.put("splitLine", Map.of("show", false));
        }
        return axis;
    }

    private static Map<String, Object> format(ValueFormat format) {
        var hint = new LinkedHashMap<String, Object>();
        hint.put("kind", format.kind().id());
        var currency = format.currency();
        if (currency != null) {
            hint.put("currency", currency.getCurrencyCode());
        }
        return hint;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> echarts(Map<String, Object> options) {
        return (Map<String, Object>) Objects.requireNonNull(options.get("echarts"));
    }
}
