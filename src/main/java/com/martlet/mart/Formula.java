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

    /** The median of a time that rows took; rows without one are left out. */
    record Median(Time time) implements Formula {}

    /** Customers of the kind on any day up to the last of the bucket. */
    record EverCustomers(Who who) implements Formula {}

    /** Known customers, in a snapshot or with any activity, up to the last day of the bucket. */
    record KnownCustomers() implements Formula {}

    /**
     * A number of each buyer as of the newest day, added up; only the bucket with that day has it.
     */
    record OfBuyers(BuyerNumber number) implements Formula {}

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
        SERVICE_REQUESTS_CLOSED,
        /** Of these, those closed within 24 hours of their opening. */
        SERVICE_REQUESTS_CLOSED_IN_A_DAY,
        /** Closed requests with a satisfaction score. */
        RATED_SERVICE_REQUESTS,
        /** The sum of their scores. */
        SATISFACTION,
        /** Pages and products looked at. */
        PAGE_VIEWS,
        /** Page views of which it is known how long they lasted. */
        DWELLS,
        DWELL_SECONDS
    }

    /** What a row took. */
    enum Time {
        /** From opening to closing of a service request, in hours. */
        RESOLUTION,
        /** From a page view to the next event of the session, in seconds. */
        DWELL
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

    /** What the mart customer_values says of a buyer. */
    enum BuyerNumber {
        /** What the buyer will probably bring within as many days. */
        PREDICTED_VALUE_90,
        PREDICTED_VALUE_180,
        PREDICTED_VALUE_365,
        /** 1 for everybody there is a prediction for. */
        PREDICTED,
        /** 1 for those who have not bought for twice their usual time. */
        CHURNED,
        /** 1 for everybody. */
        ONE;

        /** Whether there may be none of it, because nothing could be predicted. */
        public boolean isPredicted() {
            return this != CHURNED && this != ONE;
        }

        public boolean isMoney() {
            return isPredicted() && this != PREDICTED;
        }
    }
}
