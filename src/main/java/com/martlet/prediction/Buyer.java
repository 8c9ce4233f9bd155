package com.martlet.prediction;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A row of the mart purchase_rhythms: how a customer has bought up to a day.
 *
 * @param medianGap days between purchases; null for those who bought on one day only
 */
record Buyer(Span span, BigDecimal repeatRevenue, @Nullable BigDecimal medianGap) {

    int ordinal() {
        return span.ordinal();
    }

    /** Refunds may have taken back more than was paid; then nothing was spent. */
    Spending spending() {
        var repeats = span.repeats();
        var mean = repeats == 0 ? 0 : repeatRevenue.doubleValue() / repeats;
        return new Spending(repeats, Math.max(0, mean));
    }
}
