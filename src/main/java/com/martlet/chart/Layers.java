package com.martlet.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What adds up to a whole at each label.
 *
 * @param nameOfOther what the small ones are called where they are drawn as one
 */
public record Layers(String labelName, Labels labels, List<Series> series, String nameOfOther) {

    public Layers {
        series = series.stream().sorted(Comparator.comparing(Layers::total).reversed()).toList();
        Charts.requireOneValuePerLabel(labels, series);
    }

    /** The largest, and of what remains one series with the name of other. */
    List<Series> largest(int most) {
        if (series.size() <= most) {
            return series;
        }
        var shown = new ArrayList<>(series.subList(0, most - 1));
        var rest = series.subList(most - 1, series.size());
        var sums = new ArrayList<@Nullable BigDecimal>();
        for (var index = 0; index < labels.count(); index++) {
            sums.add(sum(rest, index));
        }
        var format = rest.getFirst().format();
        shown.add(Series.main(nameOfOther, format, sums).coloured(Colour.OTHER));
        return shown;
    }

    private static @Nullable BigDecimal sum(List<Series> series, int index) {
        return series.stream()
                .map(one -> one.values().get(index))
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    private static BigDecimal total(Series series) {
        return series.values().stream()
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
