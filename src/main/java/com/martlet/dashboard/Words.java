package com.martlet.dashboard;

import com.martlet.base.KnownValues;
import com.martlet.base.Messages;
import com.martlet.mart.Dimension;
import com.martlet.mart.Metric;
import com.martlet.mart.MetricCatalogue;
import java.util.Locale;
import java.util.Map;

/** What stands on a chart, in one language. */
record Words(MetricCatalogue catalogue, Locale locale) {

    private static final String EVENT_TYPE = "event_type";

    String of(String key, Object... arguments) {
        return Messages.in(locale, key, arguments);
    }

    String label(Metric metric) {
        return word(metric.label());
    }

    String dimension(String id) {
        return catalogue.dimensions().stream()
                .filter(dimension -> dimension.id().equals(id))
                .findFirst()
                .map(Dimension::label)
                .map(this::word)
                .orElse(id);
    }

    /** A value of a dimension as people read it. */
    String value(String dimension, String value) {
        if (value.isEmpty()) {
            return of("dashboard.unknown");
        }
        var key = "dashboard.event." + value;
        return dimension.equals(EVENT_TYPE) && Messages.has(key)
                ? of(key)
                : named(dimension, value);
    }

    private String named(String dimension, String value) {
        return switch (dimension) {
            case "hour" -> of("dashboard.hour", value);
            case "weekday" -> of("dashboard.weekday." + value);
            default -> labelled(dimension, value);
        };
    }

    private String labelled(String dimension, String value) {
        var words = labels(dimension).get(value);
        return words == null ? KnownValues.word(locale, dimension, value) : word(words);
    }

    private Map<String, Map<String, String>> labels(String id) {
        return catalogue.dimensions().stream()
                .filter(dimension -> dimension.id().equals(id))
                .findFirst()
                .map(Dimension::values)
                .orElse(Map.of());
    }

    private String word(Map<String, String> words) {
        return words.getOrDefault(locale.getLanguage(), words.getOrDefault("en", ""));
    }
}
