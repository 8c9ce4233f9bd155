package com.martlet.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One slice of a whole. */
public record Part(String name, BigDecimal value) {

    private static final int MOST_PARTS = 7;

    static List<Part> largest(List<Part> parts, String nameOfOther) {
        var sorted =
                parts.stream()
                        .filter(part -> part.value.signum() > 0)
                        .sorted(Comparator.comparing(Part::value).reversed())
                        .toList();
        if (sorted.size() <= MOST_PARTS) {
            return sorted;
        }
        var shown = new ArrayList<>(sorted.subList(0, MOST_PARTS - 1));
        shown.add(new Part(nameOfOther, sum(sorted.subList(MOST_PARTS - 1, sorted.size()))));
        return shown;
    }

    private static BigDecimal sum(List<Part> parts) {
        return parts.stream().map(Part::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
