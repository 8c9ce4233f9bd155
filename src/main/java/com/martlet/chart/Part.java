package com.martlet.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One slice of a whole, in the colour that its name has everywhere. */
public record Part(String name, BigDecimal value, Colour colour) {

    public Part(String name, BigDecimal value) {
        this(name, value, Colour.BY_PLACE);
    }

    /** The largest, and of what remains one part with that name. */
    static List<Part> largest(List<Part> parts, int most, String nameOfOther) {
        var sorted =
                parts.stream()
                        .filter(part -> part.value.signum() > 0)
                        .sorted(Comparator.comparing(Part::value).reversed())
                        .toList();
        if (sorted.size() <= most) {
            return sorted;
        }
        var shown = new ArrayList<>(sorted.subList(0, most - 1));
        var rest = sum(sorted.subList(most - 1, sorted.size()));
        shown.add(new Part(nameOfOther, rest, Colour.OTHER));
        return shown;
    }

    static BigDecimal sum(List<Part> parts) {
        return parts.stream().map(Part::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
