package com.martlet;

import com.martlet.testing.ApiClient;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The numbers that the metrics API gives for some days.
 *
 * @param narrowing further parameters, such as &amp;segment=big-spenders
 */
record ApiNumbers(ApiClient api, List<String> days, String narrowing) {

    private static final int MOST_BARS = 10;

    static ApiNumbers of(ApiClient api, JsonNode days, String narrowing) {
        var names = new ArrayList<String>();
        days.forEach(day -> names.add(day.asString()));
        return new ApiNumbers(api, names, narrowing);
    }

    ApiNumbers within(ApiClient api, String narrowing) {
        return new ApiNumbers(api, days, narrowing);
    }

    /** What tiles show of the metrics, by their English labels. */
    Map<String, BigDecimal> tiles(String... metrics) {
        var tiles = new LinkedHashMap<String, BigDecimal>();
        for (var metric : api.get("/metrics").get("metrics")) {
            var id = metric.get("id").asString();
            if (List.of(metrics).contains(id)) {
                var label = metric.get("label").get("en").asString();
                tiles.put(label, shown(metric.get("unit").asString(), total(id)));
            }
        }
        return tiles;
    }

    private static BigDecimal shown(String unit, BigDecimal value) {
        return unit.equals("ratio")
                ? value.movePointRight(2).setScale(1, RoundingMode.HALF_UP)
                : value.setScale(0, RoundingMode.HALF_UP);
    }

    BigDecimal total(String metric) {
        return rows("grain=total&metrics=" + metric).get(0).get(metric).decimalValue();
    }

    List<String> byDay(String metric) {
        var values = new ArrayList<String>();
        rows("grain=day&metrics=" + metric).forEach(row -> values.add(plain(row.get(metric))));
        return values;
    }

    /** The largest values of a metric by a dimension. */
    List<String> largest(String dimension, String metric) {
        var values = new ArrayList<BigDecimal>();
        rows("grain=total&metrics=%s&by=%s".formatted(metric, dimension))
                .forEach(row -> values.add(row.get(metric).decimalValue()));
        return values.stream()
                .filter(value -> value.signum() != 0)
                .sorted(Comparator.reverseOrder())
                .limit(MOST_BARS)
                .map(value -> plain(value.toPlainString()))
                .toList();
    }

    /** The values of a series of a chart. */
    static List<String> drawn(JsonNode chart, int series) {
        var values = new ArrayList<String>();
        chart.get("series").get(series).get("data").forEach(value -> values.add(plain(value)));
        return values;
    }

    private static String plain(JsonNode number) {
        return number.isNull() ? "" : plain(number.decimalValue().toPlainString());
    }

    /** A number without needless zeros; other text as it is. */
    static String plain(String text) {
        return text.matches("-?\\d+(\\.\\d+)?")
                ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                : text;
    }

    private JsonNode rows(String question) {
        var period = "&from=%s&to=%s".formatted(days.getFirst(), days.getLast());
        return api.get("/metrics/query?" + question + period + narrowing).get("rows");
    }
}
