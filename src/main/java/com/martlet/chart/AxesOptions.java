package com.martlet.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lines, areas and bars: labels along one axis, numbers along the other. */
final class AxesOptions {

    static final int MOST_NAMES = 10;
    private static final int MOST_LAYERS = 7;

    private AxesOptions() {}

    static Map<String, Object> of(Chart.Line line) {
        var drawn = new ArrayList<DrawnSeries>();
        for (var index = 0; index < line.series().size(); index++) {
            var place = Math.max(0, index - comparisonsUntil(line.series(), index));
            drawn.addAll(DrawnSeries.lines(line.series().get(index), place, line.partialFrom()));
        }
        var options = upright("line", line.labels(), drawn, line.series(), false);
        var valueName = line.valueName();
        return valueName == null ? options : named(options, line.labelName(), valueName);
    }

    private static Map<String, Object> named(
            Map<String, Object> options, String labelName, String valueName) {
        var named = new LinkedHashMap<>(options);
        named.put("axisNames", List.of(labelName, valueName));
        return named;
    }

    static Map<String, Object> of(Chart.Area area) {
        var drawn = new ArrayList<DrawnSeries>();
        for (var index = 0; index < area.series().size(); index++) {
            drawn.add(DrawnSeries.area(area.series().get(index), index));
        }
        return upright("line", area.labels(), drawn, area.series(), false);
    }

    static Map<String, Object> of(Chart.Bar bar) {
        var names = bar.labels().kind() == Labels.Kind.WORD;
        return names ? lying(first(bar)) : upright(bar);
    }

    static Map<String, Object> of(Chart.Stacked stacked) {
        var drawn = new ArrayList<DrawnSeries>();
        var series = stacked.layers().largest(MOST_LAYERS);
        series.forEach(one -> drawn.add(DrawnSeries.layer(one, drawn.size())));
        return upright("bar", stacked.layers().labels(), drawn, series, true);
    }

    private static Map<String, Object> upright(Chart.Bar bar) {
        return upright("bar", bar.labels(), bars(bar), bar.series(), true);
    }

    private static Map<String, Object> lying(Chart.Bar bar) {
        var drawn = bars(bar);
        var echarts = common(drawn, bar.series());
        var words = ChartOptions.category(bar.labels());
        words.put("inverse", true);
        echarts.put("xAxis", valueAxes(drawn).getFirst());
        echarts.put("yAxis", words);
        return options("bar", bar.labels(), drawn, echarts);
    }

    private static List<DrawnSeries> bars(Chart.Bar bar) {
        var drawn = new ArrayList<DrawnSeries>();
        bar.series().forEach(one -> drawn.add(DrawnSeries.bars(one, drawn.size())));
        drawn.forEach(one -> one.colourEach(bar.colours()));
        return drawn;
    }

    /** More names than can be read stay in the table. */
    private static Chart.Bar first(Chart.Bar bar) {
        var count = Math.min(MOST_NAMES, bar.labels().count());
        var labels = Labels.words(bar.labels().texts().subList(0, count));
        var series = bar.series().stream().map(one -> one.first(count)).toList();
        var colours = bar.colours().stream().limit(count).toList();
        return new Chart.Bar(bar.labelName(), labels, series, colours);
    }

    private static Map<String, Object> upright(
            String kind,
            Labels labels,
            List<DrawnSeries> drawn,
            List<Series> series,
            boolean withGap) {
        var echarts = common(drawn, series);
        var words = ChartOptions.category(labels);
        words.put("boundaryGap", withGap);
        echarts.put("xAxis", words);
        echarts.put("yAxis", valueAxes(drawn));
        return options(kind, labels, drawn, echarts);
    }

    private static Map<String, Object> options(
            String kind, Labels labels, List<DrawnSeries> drawn, Map<String, Object> echarts) {
        return Map.of(
                "kind",
                kind,
                "labels",
                labels.kind().id(),
                "formats",
                drawn.stream().map(one -> ChartOptions.format(one.format())).toList(),
                "echarts",
                echarts);
    }

    private static Map<String, Object> common(List<DrawnSeries> drawn, List<Series> series) {
        var names = series.stream().map(Series::name).distinct().toList();
        var echarts = new LinkedHashMap<String, Object>();
        echarts.put("legend", Map.of("show", names.size() > 1, "data", names));
        echarts.put("series", drawn.stream().map(DrawnSeries::options).toList());
        return echarts;
    }

    /** A comparison wears the colour of the series before it. */
    private static int comparisonsUntil(List<Series> series, int index) {
        return (int)
                series.subList(0, index + 1).stream()
                        .filter(one -> one.role() == Series.Role.COMPARISON)
                        .count();
    }

    /** One axis, or two when a series asks for its own; two are named, to be told apart. */
    private static List<Map<String, Object>> valueAxes(List<DrawnSeries> drawn) {
        var second = drawn.stream().filter(DrawnSeries::isOnSecondAxis).findFirst();
        var axes = new ArrayList<Map<String, Object>>();
        if (drawn.isEmpty()) {
            return axes;
        }
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
}
