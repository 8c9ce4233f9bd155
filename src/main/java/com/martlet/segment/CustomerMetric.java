package com.martlet.segment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A number that every known customer has, 0 when nothing happened. */
public enum CustomerMetric {
    /** Sum of the amounts of completed purchases; refunds count negative. */
    PURCHASE_AMOUNT,
    /** Distinct orders with a completed purchase. */
    ORDER_COUNT,
    /** Completed purchase rows (order lines). */
    PURCHASE_COUNT,
    /** Logins. */
    LOGIN_COUNT,
    /** Days with any access or event. */
    VISIT_DAYS,
    /** Events of any type. */
    EVENT_COUNT,
    VIEW_COUNT,
    CART_COUNT,
    /** Service requests opened. */
    SERVICE_REQUEST_COUNT;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CustomerMetric> of(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }
}
