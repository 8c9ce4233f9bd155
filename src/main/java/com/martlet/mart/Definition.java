package com.martlet.mart;

import com.martlet.mart.Metric.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Writes a metric down, piece by piece: its words first, then what it is. */
record Definition(
        String id,
        Map<String, String> label,
        Map<String, String> definition,
        Set<String> grains,
        Set<String> dimensions,
        List<MetricVersion> versions) {

    private static final Set<String> EVERY_GRAIN = Set.of("day", "week", "month", "total");

    static Definition of(String id, String english, String korean) {
        return new Definition(
                id,
                words(english, korean),
                Map.of(),
                EVERY_GRAIN,
                Dimensions.OF_EVENTS,
                List.of(MetricVersion.FIRST));
    }

    Definition means(String english, String korean) {
        return new Definition(id, label, words(english, korean), grains, dimensions, versions);
    }

    Definition grains(String... only) {
        return new Definition(id, label, definition, Set.of(only), dimensions, versions);
    }

    Definition by(Set<String> only) {
        return new Definition(id, label, definition, grains, only, versions);
    }

    /**
     * A next version: from that day on the number is computed in another way. The guard of formulas
     * asks for one.
     */
    Definition changed(LocalDate since, String english, String korean) {
        var next = new MetricVersion(versions.size() + 1, since, words(english, korean));
        var all = Stream.concat(versions.stream(), Stream.of(next)).toList();
        return new Definition(id, label, definition, grains, dimensions, all);
    }

    Metric is(String text, Formula formula, Unit unit) {
        return metric(text, formula, unit, true);
    }

    /** Of rows that belong to no customer, so no segment can cut it. */
    Metric isOfNobody(String text, Formula formula, Unit unit) {
        return metric(text, formula, unit, false);
    }

    private Metric metric(String text, Formula formula, Unit unit, boolean segmentable) {
        return new Metric(
                id,
                label,
                definition,
                text,
                formula,
                unit,
                grains,
                dimensions,
                segmentable,
                versions);
    }

    private static Map<String, String> words(String english, String korean) {
        return Map.of("en", english, "ko", korean);
    }
}
