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
    CUSTOMER_VALUE;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CustomerScore> of(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }
}
