package com.martlet.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Heatmaps and calendars: a colour for each cell. */
final class GridOptions {

    static final int MOST_ROWS = 12;

    private GridOptions() {}

    static Map<String, Object> of(Chart.Heatmap heatmap) {
        var cells = new ArrayList<List<Object>>();
        var count = Math.min(MOST_ROWS, heatmap.rows().count());
        for (var row = 0; row < count; row++) {
            for (var column = 0; column < heatmap.columns().count(); column++) {
                var value = heatmap.values().get(row).get(column);
                if (value != null) {
                    cells.add(List.of(column, row, value));
                }
            }
        }
        var rows = ChartOptions.category(first(heatmap.rows(), count));
        rows.put("inverse", true);
        var echarts = new LinkedHashMap<String, Object>();
        echarts.put("xAxis", ChartOptions.category(heatmap.columns()));
        echarts.put("yAxis", rows);
        echarts.put("series", List.of(Map.of("type", "heatmap", "data", cells)));
        var options =
                options(
                        "heatmap",
                        heatmap.format(),
                        echarts,
                        all(heatmap.values().subList(0, count)));
        options.put("labels", heatmap.columns().kind().id());
        options.put("rowLabels", heatmap.rows().kind().id());
        return options;
    }

    static Map<String, Object> of(Chart.Calendar calendar) {
        var known = new ArrayList<List<Object>>();
        var missing = new ArrayList<List<Object>>();
        calendar.period()
                .days()
                .forEach(
                        day -> {
                            var value = calendar.values().get(day);
                            if (value == null) {
                                missing.add(List.of(day.toString(), 0));
                            } else {
                                known.add(List.of(day.toString(), value));
                            }
                        });
        var echarts = new LinkedHashMap<String, Object>();
        echarts.put("series", List.of(ofDays(known), ofDays(missing)));
        var options = options("calendar", calendar.format(), echarts, calendar.values().values());
        options.put("from", calendar.period().from().toString());
        options.put("to", calendar.period().to().toString());
        options.put("totalLabel", calendar.valueName());
        return options;
    }

    private static Labels first(Labels labels, int count) {
        return new Labels(labels.texts().subList(0, count), labels.kind());
    }

    private static Map<String, Object> ofDays(List<List<Object>> days) {
        return Map.of("type", "heatmap", "coordinateSystem", "calendar", "data", days);
    }

    static Map<String, Object> options(
            String kind,
            ValueFormat format,
            Map<String, Object> echarts,
            Collection<BigDecimal> known) {
        var options = new LinkedHashMap<String, Object>();
        options.put("kind", kind);
        options.put("formats", List.of(ChartOptions.format(format)));
        options.put("least", known.stream().min(Comparator.naturalOrder()).orElse(BigDecimal.ZERO));
        options.put("most", known.stream().max(Comparator.naturalOrder()).orElse(BigDecimal.ONE));
        options.put("echarts", echarts);
        return options;
    }

    private static List<BigDecimal> all(List<List<@Nullable BigDecimal>> rows) {
        var all = new ArrayList<BigDecimal>();
        rows.forEach(row -> row.stream().filter(Objects::nonNull).forEach(all::add));
        return all;
    }
}
