package com.martlet.dashboard;

import com.martlet.base.Period;
import com.martlet.mart.Metric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One key figure.
 *
 * @param days what the number is of: the period, or its last day for figures of a day
 * @param value null when there is none
 * @param earlier the same over the compared days
 * @param course the figure over the period's buckets, for the sparkline
 * @param answerable false when it cannot be cut by the filters or the segment
 */
public record Tile(
        Metric metric,
        Period days,
        @Nullable BigDecimal value,
        Optional<Period> earlierDays,
        @Nullable BigDecimal earlier,
        List<@Nullable BigDecimal> course,
        boolean answerable) {

    public Tile {
        course = Collections.unmodifiableList(new ArrayList<>(course));
    }

    static Tile unanswerable(Metric metric, Period days) {
        return new Tile(metric, days, null, Optional.empty(), null, List.of(), false);
    }
}
