package com.martlet.chart;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a chart shows, as plain data; how it looks follows from its kind. */
public sealed interface Chart {

    /** The name of what stands along the axis or beside the parts: Day, Category. */
    String labelName();

    /** Whether there is nothing to draw. */
    boolean isEmpty();

    /**
     * @param partialFrom index of the first label whose numbers are not complete yet; null when all
     *     are
     */
    record Line(String labelName, Labels labels, List<Series> series, @Nullable Integer partialFrom)
            implements Chart {
        public Line {
            series = List.copyOf(series);
            Charts.requireOneValuePerLabel(labels, series);
        }

        @Override
        public boolean isEmpty() {
            return Charts.nothingIn(series);
        }
    }

    /** Words get horizontal bars in the order given, days upright ones. */
    record Bar(String labelName, Labels labels, List<Series> series) implements Chart {
        public Bar {
            series = List.copyOf(series);
            Charts.requireOneValuePerLabel(labels, series);
        }

        @Override
        public boolean isEmpty() {
            return Charts.nothingIn(series);
        }
    }

    /**
     * A ring with the total in its hole.
     *
     * @param valueName what is counted: Events, Revenue
     */
    record Pie(String labelName, String valueName, ValueFormat format, List<Part> parts)
            implements Chart {
        public Pie {
            parts = List.copyOf(parts);
        }

        /** The six largest and, of what remains, one part with that name. */
        public static Pie ofLargest(
                String labelName,
                String valueName,
                ValueFormat format,
                List<Part> parts,
                String nameOfOther) {
            return new Pie(labelName, valueName, format, Part.largest(parts, nameOfOther));
        }

        BigDecimal total() {
            return parts.stream().map(Part::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        @Override
        public boolean isEmpty() {
            return total().signum() == 0;
        }
    }
}
