package com.martlet.serving;

import com.martlet.serving.CohortAnswer.Cohort;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One curve from many cohorts: the larger a cohort, the more it weighs. */
final class Retention {

    private static final int DECIMALS = 6;

    private Retention() {}

    static List<@Nullable BigDecimal> mean(List<Cohort> cohorts) {
        var periods = cohorts.stream().mapToInt(cohort -> cohort.cells().size()).max().orElse(0);
        var mean = new ArrayList<@Nullable BigDecimal>();
        for (var period = 0; period < periods; period++) {
            mean.add(mean(cohorts, period));
        }
        return mean;
    }

    private static @Nullable BigDecimal mean(List<Cohort> cohorts, int period) {
        var retained = 0L;
        var members = 0L;
        for (var cohort : cohorts) {
            if (period < cohort.cells().size() && cohort.cells().get(period).complete()) {
                retained += cohort.cells().get(period).customers();
                members += cohort.size();
            }
        }
        return members == 0
                ? null
                : BigDecimal.valueOf(retained)
                        .divide(BigDecimal.valueOf(members), DECIMALS, RoundingMode.HALF_UP);
    }
}
