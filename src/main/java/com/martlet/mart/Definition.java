package com.martlet.mart;

import com.martlet.mart.Metric.Unit;
import java.util.Map;
import java.util.Set;

/** Writes a metric down, piece by piece: its words first, then what it is. */
record Definition(
        String id,
        Map<String, String> label,
        Map<String, String> definition,
        Set<String> grains,
        Set<String> dimensions) {

    /** No definition has changed its meaning so far. */
    private static final int FIRST_VERSION = 1;

    private static final Set<String> EVERY_GRAIN = Set.of("day", "week", "month", "total");

    static Definition of(String id, String english, String korean) {
        return new Definition(
                id, words(english, korean), Map.of(), EVERY_GRAIN, Dimensions.OF_EVENTS);
    }

    Definition means(String english, String korean) {
        return new Definition(id, label, words(english, korean), grains, dimensions);
    }

    Definition grains(String... only) {
        return new Definition(id, label, definition, Set.of(only), dimensions);
    }

    Definition by(Set<String> only) {
        return new Definition(id, label, definition, grains, only);
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
                FIRST_VERSION);
    }

    private static Map<String, String> words(String english, String korean) {
        return Map.of("en", english, "ko", korean);
    }
}
