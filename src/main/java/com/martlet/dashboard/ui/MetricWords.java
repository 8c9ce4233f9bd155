package com.martlet.dashboard.ui;

import com.martlet.base.ui.Texts;
import com.martlet.mart.Dimension;
import com.martlet.mart.Metric;
import com.martlet.mart.MetricCatalogue;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a metric can do, in the reader's words. */
final class MetricWords {

    private static final List<String> GRAINS = List.of("day", "week", "month", "total");

    private MetricWords() {}

    static String unit(Metric metric) {
        var name = metric.unit().name().toLowerCase(Locale.ROOT);
        return Texts.of("dashboard.metrics.unit." + name);
    }

    static String grains(Metric metric) {
        return GRAINS.stream()
                .filter(metric.grains()::contains)
                .map(grain -> Texts.of("dashboard.grain." + grain))
                .collect(Collectors.joining(", "));
    }

    /** In the order of the catalogue. */
    static String dimensions(MetricCatalogue catalogue, Metric metric) {
        return catalogue.dimensions().stream()
                .filter(dimension -> metric.dimensions().contains(dimension.id()))
                .map(Dimension::label)
                .map(DefinitionView::word)
                .collect(Collectors.joining(", "));
    }

    static String segment(Metric metric) {
        return Texts.of(metric.segmentable() ? "dashboard.metrics.yes" : "dashboard.metrics.no");
    }

    static String additivity(Metric metric) {
        return Texts.of("dashboard.metrics.additivity." + metric.additivity().id());
    }
}
