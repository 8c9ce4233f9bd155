package com.martlet.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A series as ECharts draws it; a line whose end is not complete becomes a solid and a dotted. */
record DrawnSeries(Series series, Map<String, Object> options) {

    private static final double FAINT = 0.55;

    static List<DrawnSeries> lines(Series series, int place, @Nullable Integer partialFrom) {
        var colour = series.colour().orPlace(place);
        if (partialFrom == null || partialFrom >= series.values().size()) {
            return List.of(line(series, colour, series.values()));
        }
        var solid = line(series, colour, kept(series.values(), 0, partialFrom));
        var dotted =
                line(
                        series,
                        colour,
                        kept(
                                series.values(),
                                Math.max(0, partialFrom - 1),
                                series.values().size()));
        dotted.options.put("continues", true);
        dotted.options.put("lineStyle", Map.of("type", "dotted"));
        return List.of(solid, dotted);
    }

    static DrawnSeries area(Series series, int place) {
        var area = line(series, series.colour().orPlace(place), series.values());
        area.options.put("filled", true);
        return area;
    }

    static DrawnSeries bars(Series series, int place) {
        var options = common(series, "bar", series.colour().orPlace(place), series.values());
        return new DrawnSeries(series, options);
    }

    static DrawnSeries layer(Series series, int place) {
        var layer = bars(series, place);
        layer.options.put("stack", "all");
        return layer;
    }

    /** Bars of names that have a colour of their own wear it. */
    void colourEach(List<Colour> colours) {
        if (!colours.isEmpty()) {
            options.put("colours", colours.stream().map(one -> one.orPlace(0)).toList());
        }
    }

    String name() {
        return series.name();
    }

    ValueFormat format() {
        return series.format();
    }

    boolean isOnSecondAxis() {
        return series.role() == Series.Role.SECOND_AXIS;
    }

    private static DrawnSeries line(Series series, int colour, List<@Nullable BigDecimal> values) {
        var options = common(series, "line", colour, values);
        options.put("connectNulls", false);
        options.put("yAxisIndex", series.role() == Series.Role.SECOND_AXIS ? 1 : 0);
        if (series.role() == Series.Role.COMPARISON) {
            options.put("lineStyle", Map.of("type", "dashed", "width", 1.5, "opacity", FAINT));
        }
        return new DrawnSeries(series, options);
    }

    private static Map<String, Object> common(
            Series series, String type, int colour, List<@Nullable BigDecimal> values) {
        var options = new LinkedHashMap<String, Object>();
        options.put("type", type);
        options.put("name", series.name());
        options.put("colour", colour);
        options.put("data", values);
        return options;
    }

    private static List<@Nullable BigDecimal> kept(
            List<@Nullable BigDecimal> values, int from, int to) {
        var kept = new ArrayList<@Nullable BigDecimal>();
        for (var index = 0; index < values.size(); index++) {
            kept.add(index >= from && index < to ? values.get(index) : null);
        }
        return kept;
    }
}
