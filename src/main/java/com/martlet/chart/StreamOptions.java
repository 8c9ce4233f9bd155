package com.martlet.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A river of shares: as wide everywhere, its bands swell and shrink. */
final class StreamOptions {

    private static final int MOST_LAYERS = 7;
    private static final int SCALE = 6;

    private StreamOptions() {}

    static Map<String, Object> of(Chart.Stream stream) {
        var labels = stream.layers().labels();
        var layers = stream.layers().largest(MOST_LAYERS);
        var points = new ArrayList<List<Object>>();
        for (var index = 0; index < labels.count(); index++) {
            var whole = whole(layers, index);
            for (var layer : layers) {
                var value = value(layer, index);
                points.add(List.of(index, share(value, whole), layer.name(), value));
            }
        }
        var names = layers.stream().map(Series::name).toList();
        var echarts = new LinkedHashMap<String, Object>();
        echarts.put("legend", Map.of("show", true, "data", names));
        echarts.put("series", List.of(Map.of("type", "themeRiver", "data", points)));
        return Map.of(
                "kind", "stream",
                "labels", labels.kind().id(),
                "steps", labels.texts(),
                "names", names,
                "colours", colours(layers),
                "formats", List.of(ChartOptions.format(layers.getFirst().format())),
                "echarts", echarts);
    }

    private static List<Integer> colours(List<Series> series) {
        var colours = new ArrayList<Integer>();
        series.forEach(one -> colours.add(one.colour().orPlace(colours.size())));
        return colours;
    }

    private static BigDecimal whole(List<Series> series, int index) {
        return series.stream()
                .map(one -> value(one, index))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A band cannot be thinner than nothing, so what was refunded counts as none. */
    private static BigDecimal value(Series series, int index) {
        var value = Objects.requireNonNullElse(series.values().get(index), BigDecimal.ZERO);
        return value.max(BigDecimal.ZERO);
    }

    private static BigDecimal share(BigDecimal value, BigDecimal whole) {
        return whole.signum() == 0
                ? BigDecimal.ZERO
                : value.divide(whole, SCALE, RoundingMode.HALF_UP);
    }
}
