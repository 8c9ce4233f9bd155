package com.martlet.serving;

/** The names of stored columns, as block files spell them. */
final class Columns {

    static final String EVENT_TYPE = "event_type";
    static final String CATEGORY = "category";
    static final String WEEKDAY = "weekday";
    static final String HOUR = "hour";

    static final String SESSION = "session";
    static final String ACCESS_SECONDS = "access_seconds";
    static final String ORDER = "order";
    static final String REVENUE = "revenue";
    static final String IS_SALE = "is_sale";
    static final String RESOLUTION_SECONDS = "resolution_seconds";

    /** Stands for a missing session, an open request. */
    static final long NONE = Long.MIN_VALUE;

    static final String VIEW = "view";
    static final String CART = "cart";
    static final String PURCHASE = "purchase";
    static final String LOGIN = "login";

    private Columns() {}
}
