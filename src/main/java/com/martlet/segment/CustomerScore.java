package com.martlet.segment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A number that the marts keep for each customer as of the newest day; buyers only have one. */
public enum CustomerScore {
    /** Days from the last purchase to the newest day. */
    RFM_RECENCY,
    /** Orders so far. */
    RFM_FREQUENCY,
    /** Purchase amount so far. */
    RFM_MONETARY,
    /** 1 to 5, 5 is the most recent. */
    RECENCY_SCORE,
    FREQUENCY_SCORE,
    MONETARY_SCORE,
    /** What the customer has brought so far. */
    CUSTOMER_VALUE,
    /** What the customer will probably bring within 90 days. */
    PREDICTED_VALUE_90,
    PREDICTED_VALUE_180,
    PREDICTED_VALUE_365,
    /** That the customer has not left yet, in percent. */
    PROBABILITY_ALIVE;

    /** Whether it says what a customer is worth, rather than how lately and often one buys. */
    public boolean isValue() {
        return this == CUSTOMER_VALUE || isPredicted();
    }

    boolean isPredicted() {
        return this == PROBABILITY_ALIVE || name().startsWith("PREDICTED");
    }

    boolean isMoney() {
        return this == RFM_MONETARY || isValue() && this != PROBABILITY_ALIVE;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CustomerScore> of(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }
}
