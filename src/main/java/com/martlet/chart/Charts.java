package com.martlet.chart;

import java.util.List;
import java.util.Objects;

/** What holds for all charts with axes. */
final class Charts {

    private Charts() {}

    static void requireOneValuePerLabel(Labels labels, List<Series> series) {
        for (var one : series) {
            if (one.values().size() != labels.count()) {
                throw new IllegalArgumentException(
                        "Series %s has %d values for %d labels."
                                .formatted(one.name(), one.values().size(), labels.count()));
            }
        }
    }

    static boolean nothingIn(List<Series> series) {
        return series.stream().flatMap(one -> one.values().stream()).noneMatch(Objects::nonNull);
    }
}
