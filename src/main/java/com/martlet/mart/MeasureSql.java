package com.martlet.mart;

import com.martlet.mart.Formula.Measure;

/**
 * Where a measure stands in the star: a table, what is taken of its rows, and of which.
 *
 * @param condition empty for every row
 */
record MeasureSql(String table, String aggregate, String condition) {

    static final String SALE = "is_sale and customer_id is not null";

    private static final String EVENTS = "fact_events";
    private static final String PURCHASES = "fact_purchases";
    private static final String REQUESTS = "fact_service_requests";
    private static final String COUNT = "count(*)";
    private static final String LOOKS = "event_type in ('view', 'page_view')";
    private static final String RATED = "satisfaction is not null and closed_at is not null";

    static MeasureSql of(Measure measure) {
        return switch (measure) {
            case EVENTS -> new MeasureSql(EVENTS, COUNT, "");
            case VIEWS -> events("view");
            case CARTS -> events("cart");
            case PURCHASE_EVENTS -> events("purchase");
            case LOGINS -> events("login");
            case ACCESS_SECONDS -> new MeasureSql(EVENTS, sum("access_seconds"), "");
            case REVENUE -> new MeasureSql(PURCHASES, sum("revenue"), "customer_id is not null");
            case GUEST_REVENUE -> new MeasureSql(PURCHASES, sum("revenue"), "customer_id is null");
            case PURCHASE_ROWS -> new MeasureSql(PURCHASES, COUNT, SALE);
            case SERVICE_REQUESTS_OPENED -> new MeasureSql(REQUESTS, COUNT, "");
            case SERVICE_REQUESTS_CLOSED -> new MeasureSql(REQUESTS, "count(closed_at)", "");
            case SERVICE_REQUESTS_CLOSED_IN_A_DAY ->
                    new MeasureSql(REQUESTS, COUNT, "closed_at <= opened_at + interval '24 hours'");
            case RATED_SERVICE_REQUESTS -> new MeasureSql(REQUESTS, COUNT, RATED);
            case SATISFACTION -> new MeasureSql(REQUESTS, sum("satisfaction"), RATED);
            case PAGE_VIEWS -> new MeasureSql(EVENTS, COUNT, LOOKS);
            case DWELLS -> new MeasureSql(EVENTS, "count(dwell_seconds)", LOOKS);
            case DWELL_SECONDS -> new MeasureSql(EVENTS, sum("dwell_seconds"), LOOKS);
        };
    }

    private static MeasureSql events(String type) {
        return new MeasureSql(EVENTS, COUNT, "event_type = '%s'".formatted(type));
    }

    private static String sum(String column) {
        return "coalesce(sum(%s), 0)".formatted(column);
    }

    /** Over days that a condition of its own chooses. */
    String over(String days) {
        return select(aggregate, table, days, condition);
    }

    static String select(String what, String table, String days, String condition) {
        var where = condition.isEmpty() ? days : days + " and " + condition;
        return "select %s from %s where %s".formatted(what, table, where);
    }
}
