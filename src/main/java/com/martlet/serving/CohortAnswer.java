package com.martlet.serving;

import com.martlet.base.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cohorts from the first to the last with a loaded day; the matrix of retention is their cells.
 *
 * @param mean for each period from the first on, the customers retained divided by the sizes of
 *     their cohorts, over complete cells only; null where there is none
 * @param dataVersion the version every number of it was read at
 */
public record CohortAnswer(
        List<Cohort> cohorts,
        List<@Nullable BigDecimal> mean,
        Instant asOf,
        long dataVersion,
        ZoneId zone) {

    /**
     * @param label "2020-W43" or "2020-10"
     * @param days all days of the week or month
     * @param size who did it first in these days
     * @param cells one per period, the first being the cohort's own; none for periods that have not
     *     begun
     */
    public record Cohort(String label, Period days, long size, List<Cell> cells) {}

    /**
     * @param customers of the cohort, those retained in the period
     * @param complete false while the period is not over, so that the number may still grow
     */
    public record Cell(long customers, boolean complete) {}
}
