package com.martlet.chart;

import com.martlet.base.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key figure.
 *
 * @param id of its definition
 * @param value null when there is none
 * @param days what the number is of
 * @param earlier the same over the compared days
 * @param isAnswerable false when it cannot be cut by what is set
 * @param course the figure over the period, for its sparkline
 */
public record Figure(
        String id,
        String name,
        ValueFormat format,
        Period days,
        @Nullable BigDecimal value,
        @Nullable Period earlierDays,
        @Nullable BigDecimal earlier,
        List<@Nullable BigDecimal> course,
        boolean isAnswerable) {

    public Figure {
        course = Collections.unmodifiableList(new ArrayList<>(course));
    }
}
