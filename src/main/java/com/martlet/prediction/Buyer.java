package com.martlet.prediction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A row of the mart purchase_rhythms: how a customer has bought up to a day.
 *
 * @param medianGap days between purchases; null for those who bought on one day only
 */
record Buyer(
        int ordinal,
        int purchaseDays,
        BigDecimal repeatRevenue,
        @Nullable BigDecimal medianGap,
        LocalDate first,
        LocalDate last) {

    int repeats() {
        return purchaseDays - 1;
    }

    /** In days. */
    Rhythm rhythm(LocalDate asOf) {
        return new Rhythm(
                repeats(),
                ChronoUnit.DAYS.between(first, last),
                ChronoUnit.DAYS.between(first, asOf));
    }

    /** Refunds may have taken back more than was paid; then nothing was spent. */
    Spending spending() {
        var mean = repeats() == 0 ? 0 : repeatRevenue.doubleValue() / repeats();
        return new Spending(repeats(), Math.max(0, mean));
    }
}
