package com.martlet.mart;

/** How a metric follows from what day blocks hold. Ratios over a period are ratios of sums. */
public sealed interface Formula {

    /** The sum of a measure over the rows of the period. */
    record Sum(Measure measure) implements Formula {}

    /** Exact distinct customers with at least one row of the kind in the period. */
    record Customers(Who who) implements Formula {}

    /** Exact distinct sessions with a row in the period. */
    record Sessions(SessionKind kind) implements Formula {}

    /** Exact distinct orders. */
    record Orders() implements Formula {}

    /** Customers of the kind in the period and never before its first day. */
    record FirstTime(Who who) implements Formula {}

    /** The measure summed from the first day of all data to the last day of the period. */
    record Accumulated(Measure measure) implements Formula {}

    record Ratio(Formula numerator, Formula denominator) implements Formula {}

    /** What can be summed. */
    enum Measure {
        EVENTS,
        VIEWS,
        CARTS,
        PURCHASE_EVENTS,
        LOGINS,
        ACCESS_SECONDS,
        REVENUE,
        GUEST_REVENUE,
        PURCHASE_ROWS,
        SERVICE_REQUESTS_OPENED,
        SERVICE_REQUESTS_CLOSED
    }

    /** Whom to count. */
    enum Who {
        /** Any access or event. */
        ACTIVE,
        VIEWERS,
        /** A completed purchase. */
        BUYERS
    }

    /** Which sessions. */
    enum SessionKind {
        ALL,
        /** Sessions with a purchase event. */
        BUYING
    }
}
