package com.martlet.segment;

import com.martlet.base.Period;
import com.martlet.warehouse.Dialect;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A question to the warehouse: what day blocks do not hold. What comes from a person is a bind
 * parameter; the text is put together from constants.
 *
 * @param text selects ordinals of customers, each with a number or a name
 */
record LeafSql(String text, Map<String, Object> parameters) {

    static final LeafSql EVERYBODY =
            new LeafSql("select customer_ordinal, 1 from dim_customers", Map.of());

    /** A column of what the latest snapshot says; it is a constant. */
    static LeafSql known(String expression, String column) {
        return new LeafSql(
                "select customer_ordinal, %s from dim_customers where %s is not null"
                        .formatted(expression, column),
                Map.of());
    }

    static LeafSql quantity(Dialect dialect, Rule.Where where, Period period, ZoneId zone) {
        var parameters = between(period);
        var text =
                """
                select customer_ordinal, sum(quantity)
                from fact_purchases
                where day between :from and :to and customer_id is not null and is_sale%s
                group by customer_ordinal"""
                        .formatted(
                                narrowing(where, parameters)
                                        + times(dialect, where, "purchased_at", zone, parameters));
        return new LeafSql(text, parameters);
    }

    static LeafSql requests(
            Dialect dialect, CustomerMetric metric, Rule.Where where, Period period, ZoneId zone) {
        var parameters = between(period);
        var isOpen = metric == CustomerMetric.OPEN_REQUEST_COUNT;
        var text =
                """
                select customer_ordinal, %s
                from fact_service_requests
                where day between :from and :to and customer_id is not null and %s%s
                group by customer_ordinal"""
                        .formatted(
                                isOpen ? "count(*)" : "avg(cast(satisfaction as numeric))",
                                isOpen ? "closed_at is null" : "satisfaction is not null",
                                requestNarrowing(where, parameters)
                                        + times(dialect, where, "opened_at", zone, parameters));
        return new LeafSql(text, parameters);
    }

    /** The category of a level, counted from 1; what ends above it has none. */
    static LeafSql preferredCategory(Dialect dialect, int level) {
        var parts =
                IntStream.rangeClosed(1, level)
                        .mapToObj("split_part(category_code, '.', %d)"::formatted)
                        .toList();
        return preferred(
                dialect,
                level == 1
                        ? parts.getFirst()
                        : "case when %s <> '' then %s end"
                                .formatted(parts.getLast(), String.join(" || '.' || ", parts)));
    }

    /** The name with the largest purchase amount; of equal ones the first. */
    static LeafSql preferred(Dialect dialect, String key) {
        return new LeafSql(
                """
                with amounts as (
                    select customer_ordinal, %1$s as name, sum(amount) as total_amount
                    from fact_purchases
                    where is_sale and customer_id is not null and %1$s <> ''
                    group by customer_ordinal, %1$s
                ),

                ranked as (
                    select
                        customer_ordinal,
                        name,
                        row_number() over (
                            partition by customer_ordinal
                            order by total_amount desc, %2$s
                        ) as place
                    from amounts
                )

                select customer_ordinal, name from ranked where place = 1"""
                        .formatted(key, dialect.byBytes("name")),
                Map.of());
    }

    private static Map<String, Object> between(Period period) {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("from", period.from());
        parameters.put("to", period.to());
        return parameters;
    }

    private static String narrowing(Rule.Where where, Map<String, Object> parameters) {
        var text = new StringBuilder();
        if (!where.of(Narrowing.CATEGORY).isEmpty()) {
            text.append("\n    and (").append(categories(where, parameters)).append(")");
        }
        one(text, "brand", Narrowing.BRAND, where, parameters);
        one(text, "product_id", Narrowing.PRODUCT, where, parameters);
        one(text, "channel", Narrowing.CHANNEL, where, parameters);
        return text.toString();
    }

    private static String requestNarrowing(Rule.Where where, Map<String, Object> parameters) {
        var text = new StringBuilder();
        one(text, "category", Narrowing.CATEGORY, where, parameters);
        one(text, "channel", Narrowing.CHANNEL, where, parameters);
        return text.toString();
    }

    private static void one(
            StringBuilder text,
            String column,
            Narrowing narrowing,
            Rule.Where where,
            Map<String, Object> parameters) {
        if (!where.of(narrowing).isEmpty()) {
            text.append("\n    and %s in (:%s)".formatted(column, narrowing.id()));
            parameters.put(narrowing.id(), where.of(narrowing));
        }
    }

    private static String categories(Rule.Where where, Map<String, Object> parameters) {
        var parts = new TreeSet<String>();
        for (var category : new TreeSet<>(where.of(Narrowing.CATEGORY))) {
            var name = "category" + parts.size();
            parameters.put(name, category);
            parameters.put(name + "below", category + ".");
            parts.add(
                    "category_code = :%1$s or left(category_code, length(:%1$sbelow)) = :%1$sbelow"
                            .formatted(name));
        }
        return String.join(" or ", parts);
    }

    private static String times(
            Dialect dialect,
            Rule.Where where,
            String moment,
            ZoneId zone,
            Map<String, Object> parameters) {
        var text = new StringBuilder();
        var hours = where.hours();
        if (!hours.equals(Rule.Hours.WHOLE_DAY)) {
            parameters.put("zone", zone.getId());
            parameters.put("firstHour", hours.from());
            parameters.put("lastHour", hours.to());
            var hour = dialect.hourIn(moment, ":zone");
            var link = hours.from() <= hours.to() ? "and" : "or";
            text.append(
                    "\n    and (%1$s >= :firstHour %2$s %1$s <= :lastHour)".formatted(hour, link));
        }
        if (!where.weekdays().isEmpty()) {
            // Sunday is 0 for the warehouse.
            parameters.put("weekdays", where.weekdays().stream().map(day -> day % 7).toList());
            text.append("\n    and extract(dow from day) in (:weekdays)");
        }
        return text.toString();
    }
}
