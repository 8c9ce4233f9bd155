package com.martlet.chart;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of people who began together.
 *
 * @param label 2026-W43 or 2026-10
 * @param cells one for each offset; null where time has not come yet
 */
public record CohortRow(String label, BigDecimal size, List<@Nullable Cell> cells) {

    /**
     * @param rate share of the group that was there again
     * @param isComplete false while the time of the cell is not over
     */
    public record Cell(BigDecimal rate, boolean isComplete) {}
}
