package com.martlet.segment;

import com.martlet.base.Period;
import com.martlet.identity.Tenant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * The question to the warehouse behind a condition. What comes from a person is a bind parameter;
 * the text is put together from constants.
 *
 * @param text selects ordinals of customers
 * @param complement the condition holds for all known customers but those selected
 */
record LeafSql(String text, Map<String, Object> parameters, boolean complement) {

    static LeafSql metric(Rule.Metric leaf, LocalDate today) {
        var text =
                """
                select customer_ordinal
                from %s
                where day between :from and :to and customer_id is not null
                group by customer_ordinal
                having %s"""
                        .formatted(table(leaf.metric()), sum(leaf.metric()));
        var parameters = between(leaf.window().seenOn(today));
        return aboutAll(text, parameters, leaf.op(), leaf.value());
    }

    static LeafSql event(Rule.Event leaf, Tenant tenant, LocalDate today) {
        var parameters = between(leaf.window().seenOn(today));
        parameters.put("type", leaf.type());
        var text =
                """
                select customer_ordinal
                from fact_events
                where day between :from and :to and customer_id is not null
                    and event_type = :type%s
                group by customer_ordinal
                having count(*)"""
                        .formatted(narrowing(leaf.where(), tenant, parameters));
        return aboutAll(text, parameters, leaf.op(), BigDecimal.valueOf(leaf.value()));
    }

    /** Who never did it is not selected, whatever the comparison. */
    static LeafSql recency(Rule.Recency leaf, LocalDate today) {
        var happened =
                switch (leaf.of()) {
                    case PURCHASE -> "count_purchase_rows > 0";
                    case VISIT -> "count_events > 0";
                };
        var text =
                """
                select customer_ordinal
                from customer_days
                where day <= :today and customer_id is not null and %s
                group by customer_ordinal
                having cast(:today as date) - max(day) %s :days"""
                        .formatted(happened, sign(leaf.op()));
        return new LeafSql(text, Map.of("today", today, "days", leaf.days()), false);
    }

    /**
     * Those with 0 have no row, so a condition that 0 fulfils is asked the other way round: who has
     * rows and does not fulfil it.
     */
    private static LeafSql aboutAll(
            String text, Map<String, Object> parameters, Comparison op, BigDecimal value) {
        var zeroHolds = op.holds(BigDecimal.ZERO.compareTo(value));
        parameters.put("value", value);
        var asked = zeroHolds ? opposite(op) : op;
        return new LeafSql("%s %s :value".formatted(text, sign(asked)), parameters, zeroHolds);
    }

    private static Map<String, Object> between(Period period) {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("from", period.from());
        parameters.put("to", period.to());
        return parameters;
    }

    private static String table(CustomerMetric metric) {
        return switch (metric) {
            case ORDER_COUNT -> "fact_purchases";
            case SERVICE_REQUEST_COUNT -> "fact_service_requests";
            case PURCHASE_AMOUNT,
                    PURCHASE_COUNT,
                    LOGIN_COUNT,
                    VISIT_DAYS,
                    EVENT_COUNT,
                    VIEW_COUNT,
                    CART_COUNT ->
                    "customer_days";
        };
    }

    private static String sum(CustomerMetric metric) {
        return switch (metric) {
            case PURCHASE_AMOUNT -> "sum(total_revenue)";
            case ORDER_COUNT -> "count(distinct case when is_sale then order_id end)";
            case PURCHASE_COUNT -> "sum(count_purchase_rows)";
            case LOGIN_COUNT -> "sum(count_logins)";
            case VISIT_DAYS -> "sum(case when count_events > 0 then 1 else 0 end)";
            case EVENT_COUNT -> "sum(count_events)";
            case VIEW_COUNT -> "sum(count_views)";
            case CART_COUNT -> "sum(count_carts)";
            case SERVICE_REQUEST_COUNT -> "count(*)";
        };
    }

    private static String narrowing(
            Rule.Where where, Tenant tenant, Map<String, Object> parameters) {
        var text = new StringBuilder();
        if (!where.categories().isEmpty()) {
            text.append("\n    and (").append(categories(where, parameters)).append(")");
        }
        if (!where.brands().isEmpty()) {
            text.append("\n    and brand in (:brands)");
            parameters.put("brands", where.brands());
        }
        if (!where.products().isEmpty()) {
            text.append("\n    and product_id in (:products)");
            parameters.put("products", where.products());
        }
        if (!where.hours().equals(Rule.Hours.WHOLE_DAY)) {
            text.append("\n    and ").append(hours(where.hours(), tenant, parameters));
        }
        return text.toString();
    }

    private static String categories(Rule.Where where, Map<String, Object> parameters) {
        var parts = new TreeSet<String>();
        for (var category : new TreeSet<>(where.categories())) {
            var name = "category" + parts.size();
            parameters.put(name, category);
            parameters.put(name + "below", category + ".");
            parts.add(
                    "category_code = :%1$s or left(category_code, length(:%1$sbelow)) = :%1$sbelow"
                            .formatted(name));
        }
        return String.join(" or ", parts);
    }

    private static String hours(Rule.Hours hours, Tenant tenant, Map<String, Object> parameters) {
        parameters.put("zone", tenant.zone().getId());
        parameters.put("firstHour", hours.from());
        parameters.put("lastHour", hours.to());
        var hour = "extract(hour from occurred_at at time zone 'UTC' at time zone :zone)";
        var link = hours.from() <= hours.to() ? "and" : "or";
        return "(%1$s >= :firstHour %2$s %1$s <= :lastHour)".formatted(hour, link);
    }

    static String sign(Comparison op) {
        return switch (op) {
            case EQUAL, IN -> "=";
            case NOT_EQUAL, NOT_IN -> "<>";
            case AT_LEAST -> ">=";
            case MORE_THAN -> ">";
            case AT_MOST -> "<=";
            case LESS_THAN -> "<";
        };
    }

    private static Comparison opposite(Comparison op) {
        return switch (op) {
            case EQUAL, IN -> Comparison.NOT_EQUAL;
            case NOT_EQUAL, NOT_IN -> Comparison.EQUAL;
            case AT_LEAST -> Comparison.LESS_THAN;
            case MORE_THAN -> Comparison.AT_MOST;
            case AT_MOST -> Comparison.MORE_THAN;
            case LESS_THAN -> Comparison.AT_LEAST;
        };
    }
}
