package com.martlet.dashboard.ui;

import com.martlet.base.ui.Formats;
import com.martlet.mart.Metric;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a number moved: amounts in percent, ratios in points.
 *
 * @param text with its arrow: ▲ 12.3%
 */
record Change(Direction direction, String text) {

    private static final int SCALE = 6;
    private static final Set<String> BETTER_WHEN_LESS =
            Set.of("median_resolution_hours", "service_requests_opened");

    /** Where it went, seen by the reader. */
    enum Direction {
        BETTER,
        WORSE,
        SAME
    }

    /** Empty when there is nothing to compare, or nothing to divide by. */
    static Optional<Change> of(
            Metric metric, @Nullable BigDecimal now, @Nullable BigDecimal earlier) {
        if (now == null || earlier == null) {
            return Optional.empty();
        }
        var formats = Formats.current();
        if (metric.unit() == Metric.Unit.RATIO) {
            var points = now.subtract(earlier);
            return Optional.of(of(metric, points, formats.percentPoints(points.abs())));
        }
        if (earlier.signum() == 0) {
            return Optional.empty();
        }
        var share = now.subtract(earlier).divide(earlier.abs(), SCALE, RoundingMode.HALF_UP);
        return Optional.of(of(metric, share, formats.percent(share.abs())));
    }

    private static Change of(Metric metric, BigDecimal move, String size) {
        var up = move.setScale(3, RoundingMode.HALF_UP).signum();
        if (up == 0) {
            return new Change(Direction.SAME, "= " + size);
        }
        var isBetter = (up > 0) != BETTER_WHEN_LESS.contains(metric.id());
        return new Change(
                isBetter ? Direction.BETTER : Direction.WORSE, (up > 0 ? "▲ " : "▼ ") + size);
    }
}
