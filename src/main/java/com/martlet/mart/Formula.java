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

    /** Distinct customers in the days up to the last of the bucket, as many days as said. */
    record RollingCustomers(Who who, int days) implements Formula {}

    /** Distinct customers of each loaded day of the period, on average. */
    record DailyMean(Who who) implements Formula {}

    /** Customers with two or more orders in the period. */
    record RepeatBuyers() implements Formula {}

    /** The median of opening to closing of the period's closed service requests, in hours. */
    record MedianResolution() implements Formula {}

    record Ratio(Formula numerator, Formula denominator) implements Formula {}

    /** What can be summed. */
    enum Measure {
        EVENTS,
        VIEWS,
        CARTS,
        PURCHASE_EVENTS,
        LOGINS,
        /** From login to logout, where both are known. */
        ACCESS_SECONDS,
        /** Of known customers; refunds count against it. */
        REVENUE,
        /** Of purchases without a customer. */
        GUEST_REVENUE,
        PURCHASE_ROWS,
        SERVICE_REQUESTS_OPENED,
        /** Of the requests opened in the period, those closed by now. */
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
