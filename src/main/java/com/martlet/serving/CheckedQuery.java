package com.martlet.serving;

import com.martlet.base.UserError;
import com.martlet.mart.Dimension;
import com.martlet.mart.Metric;
import com.martlet.mart.MetricCatalogue;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A question that can be answered: everything it names exists and fits together. */
record CheckedQuery(MetricQuery query, List<Metric> metrics) {

    private static final int MOST_DAYS = 3_700;

    static CheckedQuery of(MetricCatalogue catalogue, MetricQuery query) {
        if (query.metrics().isEmpty()) {
            throw new UserError("serving.error.noMetric", catalogue.all().getFirst().id());
        }
        var metrics = query.metrics().stream().distinct().map(catalogue::load).toList();
        var dimensions = Stream.concat(query.by().stream(), query.filters().keySet().stream());
        dimensions.forEach(dimension -> requireKnown(catalogue, dimension));
        catalogue.dimensions().forEach(dimension -> requireValues(dimension, query));
        requireReadable(query);
        for (var metric : metrics) {
            requireGrain(metric, query.grain());
            query.by().forEach(dimension -> requireDimension(metric, dimension));
            query.filters().keySet().forEach(dimension -> requireDimension(metric, dimension));
            if (query.segment().isPresent() && !metric.segmentable()) {
                throw new UserError("serving.error.segment", metric.id());
            }
        }
        return new CheckedQuery(query, metrics);
    }

    private static void requireKnown(MetricCatalogue catalogue, String dimension) {
        var known = catalogue.dimensions().stream().map(Dimension::id).toList();
        if (!known.contains(dimension)) {
            throw new UserError("serving.error.dimension", dimension, String.join(", ", known));
        }
    }

    /** Where the values are fixed, another one is a mistake and not an empty answer. */
    private static void requireValues(Dimension dimension, MetricQuery query) {
        var known = dimension.values().keySet();
        for (var value : query.filters().getOrDefault(dimension.id(), Set.of())) {
            if (!known.isEmpty() && !known.contains(value)) {
                throw new UserError(
                        "serving.error.value", value, dimension.id(), String.join(", ", known));
            }
        }
    }

    private static void requireReadable(MetricQuery query) {
        if (query.grain() == Grain.DAY && query.period().lengthInDays() > MOST_DAYS) {
            throw new UserError("serving.error.manyDays", query.period().lengthInDays(), MOST_DAYS);
        }
    }

    private static void requireGrain(Metric metric, Grain grain) {
        var asked = grain.name().toLowerCase(Locale.ROOT);
        if (!metric.grains().contains(asked)) {
            throw new UserError(
                    "serving.error.grain", metric.id(), asked, sorted(metric.grains().stream()));
        }
    }

    private static void requireDimension(Metric metric, String dimension) {
        if (!metric.dimensions().contains(dimension)) {
            throw new UserError(
                    "serving.error.cut",
                    metric.id(),
                    dimension,
                    sorted(metric.dimensions().stream()));
        }
    }

    private static String sorted(Stream<String> words) {
        return String.join(", ", words.sorted().toList());
    }
}
