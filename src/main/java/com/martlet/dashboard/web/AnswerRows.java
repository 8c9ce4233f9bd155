package com.martlet.dashboard.web;

import com.martlet.serving.Grain;
import com.martlet.serving.MetricAnswer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows of an answer as programs read them: bucket, dimensions, metrics, in the order asked. */
final class AnswerRows {

    static final Set<String> NUMERIC_DIMENSIONS = Set.of("hour", "weekday");

    private AnswerRows() {}

    static Map<String, @Nullable Object> row(AskedMetrics asked, MetricAnswer.Row row) {
        var cells = new LinkedHashMap<String, @Nullable Object>();
        if (asked.grain() != Grain.TOTAL) {
            cells.put(bucketName(asked.grain()), row.bucket());
        }
        for (var dimension : asked.by()) {
            cells.put(dimension, value(dimension, row.keys().getOrDefault(dimension, "")));
        }
        for (var metric : asked.metrics()) {
            cells.put(metric, row.values().get(metric));
        }
        return cells;
    }

    static String bucketName(Grain grain) {
        return grain.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Object value(String dimension, String value) {
        if (value.isEmpty()) {
            return null;
        }
        return NUMERIC_DIMENSIONS.contains(dimension) ? Integer.valueOf(value) : value;
    }
}
