package com.martlet.prediction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * When a customer counts as lost: after so many times the usual gap between purchases of the
 * customer's own, or, of those who have none, after so many days.
 */
record Churn(BigDecimal gaps, int daysWithoutGap) {

    static final Churn USUAL = new Churn(BigDecimal.TWO, 90);

    boolean holds(Buyer buyer, LocalDate asOf) {
        var silence = BigDecimal.valueOf(ChronoUnit.DAYS.between(buyer.span().last(), asOf));
        var gap = buyer.medianGap();
        var limit = gap == null ? BigDecimal.valueOf(daysWithoutGap) : gap.multiply(gaps);
        return silence.compareTo(limit) > 0;
    }
}
