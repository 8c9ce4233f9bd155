package com.martlet.serving;

import com.martlet.serving.DayBlock.Part;

/** What a customer did, as a number that day blocks know. */
public enum Activity {
    /** Rows of the event log. */
    EVENTS,
    /** Days with an event. */
    VISIT_DAYS,
    /** The first day with an event, in days since 1970. */
    FIRST_VISIT,
    LAST_VISIT,
    /** Revenue in ten-thousandths; refunds count negative. */
    PURCHASE_AMOUNT,
    /** Completed purchase rows. */
    PURCHASE_LINES,
    /** Different orders with a completed purchase row. */
    ORDERS,
    FIRST_PURCHASE,
    LAST_PURCHASE,
    /** Service requests opened. */
    SERVICE_REQUESTS;

    Part part() {
        return switch (this) {
            case EVENTS, VISIT_DAYS, FIRST_VISIT, LAST_VISIT -> Part.EVENTS;
            case PURCHASE_AMOUNT, PURCHASE_LINES, ORDERS, FIRST_PURCHASE, LAST_PURCHASE ->
                    Part.PURCHASES;
            case SERVICE_REQUESTS -> Part.REQUESTS;
        };
    }

    /** How the numbers of two days become one. */
    long merge(long earlier, long later) {
        return switch (this) {
            case FIRST_VISIT, FIRST_PURCHASE -> Math.min(earlier, later);
            case LAST_VISIT, LAST_PURCHASE -> Math.max(earlier, later);
            case EVENTS, VISIT_DAYS, PURCHASE_AMOUNT, PURCHASE_LINES, ORDERS, SERVICE_REQUESTS ->
                    earlier + later;
        };
    }
}
