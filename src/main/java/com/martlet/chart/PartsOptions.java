package com.martlet.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rings and treemaps: the parts of a whole. */
final class PartsOptions {

    private static final int MOST_OF_A_RING = 7;
    private static final int MOST_OF_A_MAP = 30;

    private PartsOptions() {}

    static Map<String, Object> of(Chart.Pie pie) {
        return of("pie", "pie", pie.parts(), MOST_OF_A_RING);
    }

    static Map<String, Object> of(Chart.Treemap treemap) {
        return of("treemap", "treemap", treemap.parts(), MOST_OF_A_MAP);
    }

    private static Map<String, Object> of(String kind, String type, Parts parts, int most) {
        var series =
                Map.of(
                        "type", type,
                        "name", parts.valueName(),
                        "data", data(parts.largest(most)));
        return Map.of(
                "kind", kind,
                "formats", List.of(ChartOptions.format(parts.format())),
                "total", parts.total(),
                "totalLabel", parts.valueName(),
                "echarts", Map.of("series", List.of(series)));
    }

    private static List<Map<String, Object>> data(List<Part> parts) {
        var data = new ArrayList<Map<String, Object>>();
        for (var part : parts) {
            var one = new LinkedHashMap<String, Object>();
            one.put("name", part.name());
            one.put("value", part.value());
            one.put("colour", part.colour().orPlace(data.size()));
            data.add(one);
        }
        return data;
    }
}
