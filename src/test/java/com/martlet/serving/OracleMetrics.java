package com.martlet.serving;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each metric sums, or divides by what, in plain SQL over the oracle's tables. */
final class OracleMetrics {

    static final String SALE = "status = 'completed' and quantity > 0 and amount > 0";

    private static final String REVENUE =
            "sum(case when %s then amount when status = 'refunded' then -abs(amount) else 0 end)"
                    .formatted(SALE);
    private static final String ORDERS_OF_CUSTOMERS =
            "count(distinct case when %s and customer_id is not null then order_id end)"
                    .formatted(SALE);

    private static final Part ACTIVE = of("events", "count(distinct person)");
    private static final Part SESSIONS = of("events", "count(distinct session_key)");
    private static final Part BUYERS =
            of("purchases", "count(distinct case when %s then customer_id end)".formatted(SALE));
    private static final Part ORDERS = of("purchases", ORDERS_OF_CUSTOMERS);
    private static final Part CUSTOMER_REVENUE =
            of("purchases", REVENUE + " filter (where customer_id is not null)");

    /** Pairs of customer and order; who stands in two of them has ordered twice. */
    private static final Part REPEAT_BUYERS =
            of(
                    "purchases",
                    """
                    len(list_filter(map_values(list_histogram(list_transform(
                        list_distinct(list({'who': customer_id, 'what': order_id})
                            filter (customer_id is not null and %s)),
                        lambda pair: pair.who))), lambda many: many > 1))"""
                            .formatted(SALE));

    private static final Part OPENED = of("service_requests", "count(*)");
    private static final Part CLOSED = of("service_requests", "count(closed_at)");

    private static final Map<String, List<Part>> ALL = all();

    private OracleMetrics() {}

    /**
     * One number of a table.
     *
     * @param days which of the table's days belong to a bucket
     */
    record Part(String table, String aggregate, String days) {

        /** The same number over every day up to the bucket's last. */
        Part untilTheLastDay() {
            return new Part(table, aggregate, "facts.day <= buckets.last");
        }
    }

    static boolean knows(String metric) {
        return ALL.containsKey(metric);
    }

    static Set<String> ids() {
        return ALL.keySet();
    }

    /** One part, or two of which the first is divided by the second. */
    static List<Part> of(String metric) {
        return ALL.get(metric);
    }

    private static Part of(String table, String aggregate) {
        return new Part(table, aggregate, "facts.day between buckets.first and buckets.last");
    }

    private static Part eventsWhere(String condition) {
        return of("events", "count_if(%s)".formatted(condition));
    }

    private static Map<String, List<Part>> all() {
        var all = new HashMap<String, List<Part>>();
        all.putAll(visitors());
        all.putAll(customers());
        all.putAll(money());
        all.putAll(shares());
        all.putAll(counts());
        all.putAll(pages());
        all.putAll(serviceRequests());
        all.putAll(ofBuyers());
        return all;
    }

    private static Map<String, List<Part>> visitors() {
        var newActive = of("events", firstTime("first_active", "true"));
        var week =
                new Part(
                        "events",
                        ACTIVE.aggregate(),
                        "facts.day between buckets.last - 6 and buckets.last");
        return Map.of(
                "daily_active_users", List.of(ACTIVE),
                "visitors", List.of(ACTIVE),
                "weekly_active_users", List.of(ACTIVE),
                "monthly_active_users", List.of(ACTIVE),
                "rolling_weekly_active_users", List.of(week),
                "daily_new_users", List.of(newActive),
                "new_visitors", List.of(newActive));
    }

    private static Map<String, List<Part>> customers() {
        var newBuyers = of("purchases", firstTime("first_bought", SALE));
        return Map.of(
                "daily_paying_users", List.of(BUYERS),
                "buyers", List.of(BUYERS),
                "daily_first_time_paying_users", List.of(newBuyers),
                "new_buyers", List.of(newBuyers),
                "customers", List.of(known()),
                "customers_who_bought", List.of(BUYERS.untilTheLastDay()));
    }

    private static Map<String, List<Part>> money() {
        var ofGuests = of("purchases", REVENUE + " filter (where customer_id is null)");
        var everBought = BUYERS.untilTheLastDay();
        return Map.of(
                "daily_revenue", List.of(CUSTOMER_REVENUE),
                "revenue", List.of(CUSTOMER_REVENUE),
                "guest_revenue", List.of(ofGuests),
                "accumulated_revenue", List.of(CUSTOMER_REVENUE.untilTheLastDay()),
                "average_revenue_per_user", List.of(CUSTOMER_REVENUE, ACTIVE),
                "average_revenue_per_paying_user", List.of(CUSTOMER_REVENUE, BUYERS),
                "average_revenue_per_registered_user", List.of(CUSTOMER_REVENUE, known()),
                "average_order_value", List.of(CUSTOMER_REVENUE, ORDERS),
                "value_per_customer", List.of(CUSTOMER_REVENUE.untilTheLastDay(), everBought));
    }

    private static Map<String, List<Part>> shares() {
        var buyingSessions =
                of(
                        "events",
                        "count(distinct case when event_type = 'purchase' then session_key end)");
        var viewers = of("events", "count(distinct case when event_type = 'view' then person end)");
        var activePerDay =
                of(
                        "events",
                        "count(distinct (person, facts.day)) filter (where person is not null)"
                                + " / greatest(1, any_value(buckets.loaded))");
        return Map.of(
                "session_conversion_rate", List.of(buyingSessions, SESSIONS),
                "conversion_rate", List.of(BUYERS, viewers),
                "stickiness", List.of(activePerDay, ACTIVE),
                "repeat_rate", List.of(REPEAT_BUYERS, BUYERS),
                "purchase_frequency", List.of(ORDERS, BUYERS));
    }

    private static Map<String, List<Part>> counts() {
        var accessSeconds = of("events", "coalesce(sum(access_seconds), 0)");
        return Map.of(
                "orders", List.of(ORDERS),
                "payments", List.of(ORDERS),
                "sessions", List.of(SESSIONS),
                "events", List.of(of("events", "count(*)")),
                "views", List.of(eventsWhere("event_type = 'view'")),
                "carts", List.of(eventsWhere("event_type = 'cart'")),
                "purchases_events", List.of(eventsWhere("event_type = 'purchase'")),
                "daily_average_access_time",
                        List.of(accessSeconds, eventsWhere("event_type = 'login'")));
    }

    private static Map<String, List<Part>> pages() {
        var looks = " filter (where event_type in ('view', 'page_view'))";
        return Map.of(
                "page_views", List.of(of("events", "count(*)" + looks)),
                "average_dwell_seconds", List.of(of("events", "avg(dwell_seconds)" + looks)),
                "median_dwell_seconds", List.of(of("events", "median(dwell_seconds)" + looks)));
    }

    private static Map<String, List<Part>> serviceRequests() {
        var closedInADay = "count_if(closed_at <= opened_at + interval 24 hour)";
        var satisfaction = "avg(satisfaction) filter (where closed_at is not null)";
        var hours = "median(date_diff('second', opened_at, closed_at)) / 3600.0";
        return Map.of(
                "service_requests_opened", List.of(OPENED),
                "service_requests_closed", List.of(CLOSED),
                "service_closing_rate", List.of(CLOSED, OPENED),
                "first_day_resolution_rate", List.of(of("service_requests", closedInADay), OPENED),
                "satisfaction", List.of(of("service_requests", satisfaction)),
                "median_resolution_hours", List.of(of("service_requests", hours)));
    }

    /** Of everybody who has bought, as of the newest day. */
    private static Map<String, List<Part>> ofBuyers() {
        var churned = of("buyers_now", "count_if(is_churned)");
        return Map.of(
                "churned_buyers", List.of(churned),
                "churn_rate", List.of(churned, of("buyers_now", "count(*)")),
                "predicted_value_90", List.of(of("buyers_now", "sum(value_90)")),
                "predicted_value_180", List.of(of("buyers_now", "sum(value_180)")),
                "predicted_value_365", List.of(of("buyers_now", "sum(value_365)")),
                "predicted_value_per_buyer_365", List.of(of("buyers_now", "avg(value_365)")));
    }

    private static Part known() {
        return of("known", "count(distinct person)").untilTheLastDay();
    }

    private static String firstTime(String first, String condition) {
        return "count(distinct case when facts.%s >= buckets.first and %s then person end)"
                .formatted(first, condition);
    }
}
