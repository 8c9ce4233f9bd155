package com.martlet.segment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A number about a customer in a window. */
public enum CustomerMetric {
    /** Sum of the amounts of completed purchases; refunds count negative. */
    PURCHASE_AMOUNT(Subject.PURCHASES),
    /** Distinct orders with a completed purchase. */
    ORDER_COUNT(Subject.PURCHASES),
    /** Completed purchase rows (order lines). */
    PURCHASE_COUNT(Subject.PURCHASES),
    /** Pieces bought in completed purchases. */
    PURCHASE_QUANTITY(Subject.PURCHASES),
    /** Purchase amount by order, to four digits; nobody without an order has one. */
    AVERAGE_ORDER_VALUE(Subject.PURCHASES),
    /** Logins. */
    LOGIN_COUNT(Subject.EVENTS),
    /** Days with any access or event. */
    VISIT_DAYS(Subject.EVENTS),
    /** Events of any type. */
    EVENT_COUNT(Subject.EVENTS),
    VIEW_COUNT(Subject.EVENTS),
    CART_COUNT(Subject.EVENTS),
    /** Service requests opened. */
    SERVICE_REQUEST_COUNT(Subject.SERVICE),
    /** Of those opened in the window, the ones that are not closed yet. */
    OPEN_REQUEST_COUNT(Subject.SERVICE),
    /** Mean satisfaction of the requests, to four digits; nobody without an answer has one. */
    AVERAGE_SATISFACTION(Subject.SERVICE);

    /** The kind of rows behind it; decides how it can be narrowed. */
    public enum Subject {
        PURCHASES,
        EVENTS,
        SERVICE
    }

    private final Subject subject;

    CustomerMetric(Subject subject) {
        this.subject = subject;
    }

    public Subject subject() {
        return subject;
    }

    /** Whether those without any row are missing rather than 0. */
    boolean isAverage() {
        return this == AVERAGE_ORDER_VALUE || this == AVERAGE_SATISFACTION;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CustomerMetric> of(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }
}
