package com.martlet.prediction;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A row of the mart purchase_spans: from when to when a customer has bought up to a day. */
record Span(int ordinal, int purchaseDays, LocalDate first, LocalDate last) {

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
}
