package com.martlet.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of one name, one for each label of its chart.
 *
 * @param values null where nothing is known; a gap stays a gap
 */
public record Series(
        String name,
        ValueFormat format,
        Role role,
        List<@Nullable BigDecimal> values,
        Colour colour) {

    /** What the series is for its reader. */
    public enum Role {
        /** What the chart is about. */
        MAIN,
        /** The same in the compared period; drawn thin and dashed. */
        COMPARISON,
        /** Measured on its own axis at the right. */
        SECOND_AXIS
    }

    public Series {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    public Series(String name, ValueFormat format, Role role, List<@Nullable BigDecimal> values) {
        this(name, format, role, values, Colour.BY_PLACE);
    }

    public static Series main(String name, ValueFormat format, List<@Nullable BigDecimal> values) {
        return new Series(name, format, Role.MAIN, values);
    }

    Series first(int count) {
        return new Series(name, format, role, values.subList(0, count), colour);
    }

    public Series coloured(Colour own) {
        return new Series(name, format, role, values, own);
    }
}
