package com.martlet.serving;

import java.util.Optional;

/**
 * How a predicted number differs from buyer to buyer, as of the newest day.
 *
 * @param segment empty for everybody
 */
public record SpreadQuery(Of of, Optional<CustomerSet> segment) {

    /** Which number. */
    public enum Of {
        /** The value within 365 days, in bands of one round width; the last band is open. */
        VALUE,
        /** The probability that the customer has not left, in tenths. */
        ALIVE
    }
}
