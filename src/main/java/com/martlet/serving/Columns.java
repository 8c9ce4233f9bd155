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
    static final String SATISFACTION = "satisfaction";
    static final String DWELL_SECONDS = "dwell_seconds";

    /** Milliseconds from midnight UTC of the block's day; below 0 where the zone is ahead. */
    static final String MOMENT = "moment";

    /** Stands for a missing session, an open request, a dwell nobody knows. */
    static final long NONE = Long.MIN_VALUE;

    static final String VIEW = "view";
    static final String PAGE_VIEW = "page_view";
    static final String CART = "cart";
    static final String PURCHASE = "purchase";
    static final String LOGIN = "login";

    private Columns() {}
}
