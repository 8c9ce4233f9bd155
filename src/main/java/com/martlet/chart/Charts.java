package com.martlet.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

    static void requireCells(Labels rows, Labels columns, List<List<@Nullable BigDecimal>> values) {
        if (values.size() != rows.count()
                || values.stream().anyMatch(row -> row.size() != columns.count())) {
            throw new IllegalArgumentException(
                    "A heatmap of %d rows and %d columns needs as many values."
                            .formatted(rows.count(), columns.count()));
        }
    }

    static boolean nothingIn(List<Series> series) {
        return nothingAmong(series.stream().map(Series::values).toList());
    }

    static boolean nothingAmong(List<List<@Nullable BigDecimal>> values) {
        return values.stream().flatMap(List::stream).noneMatch(Objects::nonNull);
    }
}
