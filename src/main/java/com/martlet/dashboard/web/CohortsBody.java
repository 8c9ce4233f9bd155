package com.martlet.dashboard.web;

import com.martlet.serving.CohortAnswer;
import com.martlet.serving.CohortAnswer.Cell;
import com.martlet.serving.CohortAnswer.Cohort;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cohorts as JSON. */
record CohortsBody(
        String unit,
        String event,
        String mode,
        List<CohortBody> cohorts,
        List<@Nullable BigDecimal> mean,
        Instant asOf,
        long dataVersion,
        String zone) {

    /**
     * @param retained customers period by period, the first period being the cohort's own
     * @param complete whether the period is over
     */
    record CohortBody(
            String cohort,
            LocalDate from,
            LocalDate to,
            long size,
            List<Long> retained,
            List<Boolean> complete) {

        static CohortBody of(Cohort cohort) {
            return new CohortBody(
                    cohort.label(),
                    cohort.days().from(),
                    cohort.days().to(),
                    cohort.size(),
                    cohort.cells().stream().map(Cell::customers).toList(),
                    cohort.cells().stream().map(Cell::complete).toList());
        }
    }

    static CohortsBody of(AskedCohorts asked, CohortAnswer answer) {
        return new CohortsBody(
                Parameters.word(asked.unit()),
                Parameters.word(asked.event()),
                Parameters.word(asked.mode()),
                answer.cohorts().stream().map(CohortBody::of).toList(),
                answer.mean(),
                answer.asOf(),
                answer.dataVersion(),
                answer.zone().getId());
    }
}
