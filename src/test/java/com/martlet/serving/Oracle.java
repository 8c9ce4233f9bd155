package com.martlet.serving;

import com.martlet.mart.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** DuckDB answers the same questions from the same rows in CSV files, by plain SQL. */
final class Oracle implements AutoCloseable {

    static final String SALE = "status = 'completed' and quantity > 0 and amount > 0";
    private static final String REVENUE =
            "sum(case when %s then amount when status = 'refunded' then -abs(amount) else 0 end)"
                    .formatted(SALE);
    private static final String KNOWN = "customer_id is not null";
    private static final String BUYERS =
            "count(distinct case when %s then customer_id end)".formatted(SALE);
    private static final String ORDERS =
            "count(distinct case when %s and %s then order_id end)".formatted(SALE, KNOWN);

    /** Metric to what it sums or divides. */
    private static final Map<String, List<Part>> METRICS = metrics();

    private final Connection duck;

    Oracle(List<Fact> facts, Path folder) throws SQLException, IOException {
        duck = DriverManager.getConnection("jdbc:duckdb:");
        for (var table : List.of("events", "purchases", "service_requests", "customers")) {
            createTable(table, facts, folder);
        }
        try (var statement = duck.createStatement()) {
            for (var sql : OracleTraits.steps(SALE)) {
                statement.execute(sql);
            }
        }
    }

    private record Part(String table, String aggregate, String days) {}

    private static Part of(String table, String aggregate) {
        return new Part(table, aggregate, "facts.day between buckets.first and buckets.last");
    }

    private static Map<String, List<Part>> metrics() {
        var active = of("events", "count(distinct person)");
        var revenue = of("purchases", REVENUE + " filter (where customer_id is not null)");
        var buyers = of("purchases", BUYERS);
        var orders = of("purchases", ORDERS);
        var sessions = of("events", "count(distinct session_key)");
        var newActive = of("events", firstTime("first_active"));
        var newBuyers =
                of(
                        "purchases",
                        firstTime("first_bought")
                                .replace("then person", "and " + SALE + " then person"));
        var all = new HashMap<String, List<Part>>();
        all.put("daily_active_users", List.of(active));
        all.put("visitors", List.of(active));
        all.put("weekly_active_users", List.of(active));
        all.put("monthly_active_users", List.of(active));
        all.put("daily_new_users", List.of(newActive));
        all.put("new_visitors", List.of(newActive));
        all.put("daily_paying_users", List.of(buyers));
        all.put("buyers", List.of(buyers));
        all.put("daily_first_time_paying_users", List.of(newBuyers));
        all.put("new_buyers", List.of(newBuyers));
        all.put("daily_revenue", List.of(revenue));
        all.put("revenue", List.of(revenue));
        all.put(
                "guest_revenue",
                List.of(of("purchases", REVENUE + " filter (where customer_id is null)")));
        all.put(
                "accumulated_revenue",
                List.of(new Part("purchases", revenue.aggregate(), "facts.day <= buckets.last")));
        all.put(
                "rolling_weekly_active_users",
                List.of(
                        new Part(
                                "events",
                                active.aggregate(),
                                "facts.day between buckets.last - 6 and buckets.last")));
        all.put("average_revenue_per_user", List.of(revenue, active));
        all.put("average_revenue_per_paying_user", List.of(revenue, buyers));
        all.put("average_order_value", List.of(revenue, orders));
        all.put("orders", List.of(orders));
        all.put("sessions", List.of(sessions));
        all.put(
                "session_conversion_rate",
                List.of(
                        of(
                                "events",
                                "count(distinct case when event_type = 'purchase' then session_key end)"),
                        sessions));
        all.put(
                "conversion_rate",
                List.of(
                        buyers,
                        of(
                                "events",
                                "count(distinct case when event_type = 'view' then person end)")));
        all.put("events", List.of(of("events", "count(*)")));
        for (var kind :
                Map.of("views", "view", "carts", "cart", "purchases_events", "purchase")
                        .entrySet()) {
            all.put(
                    kind.getKey(),
                    List.of(
                            of(
                                    "events",
                                    "count_if(event_type = '%s')".formatted(kind.getValue()))));
        }
        all.put(
                "daily_average_access_time",
                List.of(
                        of("events", "coalesce(sum(access_seconds), 0)"),
                        of("events", "count_if(event_type = 'login')")));
        all.put(
                "stickiness",
                List.of(
                        of(
                                "events",
                                "count(distinct (person, facts.day)) filter (where person is not null)"
                                        + " / greatest(1, any_value(buckets.loaded))"),
                        active));
        all.put("service_requests_opened", List.of(of("service_requests", "count(*)")));
        all.put("service_requests_closed", List.of(of("service_requests", "count(closed_at)")));
        all.put(
                "service_closing_rate",
                List.of(
                        of("service_requests", "count(closed_at)"),
                        of("service_requests", "count(*)")));
        all.put(
                "first_day_resolution_rate",
                List.of(
                        of(
                                "service_requests",
                                "count_if(closed_at <= opened_at + interval 24 hour)"),
                        of("service_requests", "count(*)")));
        all.put(
                "satisfaction",
                List.of(
                        of(
                                "service_requests",
                                "avg(satisfaction) filter (where closed_at is not null)")));
        var looks = " filter (where event_type in ('view', 'page_view'))";
        all.put("page_views", List.of(of("events", "count(*)" + looks)));
        all.put("average_dwell_seconds", List.of(of("events", "avg(dwell_seconds)" + looks)));
        all.put("median_dwell_seconds", List.of(of("events", "median(dwell_seconds)" + looks)));
        all.put("payments", List.of(orders));
        all.put("purchase_frequency", List.of(orders, buyers));
        var known = new Part("known", "count(distinct person)", "facts.day <= buckets.last");
        var everBought = new Part("purchases", BUYERS, "facts.day <= buckets.last");
        all.put("customers", List.of(known));
        all.put("customers_who_bought", List.of(everBought));
        all.put("average_revenue_per_registered_user", List.of(revenue, known));
        all.put(
                "value_per_customer",
                List.of(
                        new Part("purchases", revenue.aggregate(), "facts.day <= buckets.last"),
                        everBought));
        all.put(
                "median_resolution_hours",
                List.of(
                        of(
                                "service_requests",
                                "median(date_diff('second', opened_at, closed_at)) / 3600.0")));
        return all;
    }

    private static String firstTime(String first) {
        return "count(distinct case when facts.%s >= buckets.first then person end)"
                .formatted(first);
    }

    boolean knows(String metric) {
        return METRICS.containsKey(metric);
    }

    /** Bucket and dimension values, joined by "|", to the number. */
    Map<String, Double> ask(String metric, MetricQuery query, Set<String> members)
            throws SQLException {
        var parts = METRICS.get(metric);
        var first = run(parts.get(0), query, members);
        if (parts.size() == 1) {
            return first;
        }
        var below = run(parts.get(1), query, members);
        var ratios = new HashMap<String, Double>();
        below.forEach(
                (key, number) -> {
                    if (number != 0) {
                        ratios.put(key, first.getOrDefault(key, 0.0) / number);
                    }
                });
        return ratios;
    }

    private Map<String, Double> run(Part part, MetricQuery query, Set<String> members)
            throws SQLException {
        var dimensions = query.by().stream().map(Oracle::expression).toList();
        var conditions = new ArrayList<String>(List.of("true"));
        query.filters().forEach((id, values) -> conditions.add(condition(id, values)));
        if (query.segment().isPresent()) {
            conditions.add("person in (%s)".formatted(quoted(members)));
        }
        var keys = new ArrayList<>(List.of("buckets.label"));
        keys.addAll(dimensions);
        var sql =
                """
                with days as (select unnest(range(date '%s', date '%s' + 1, interval 1 day))::date as day),
                buckets as (
                    select %s as label, min(days.day) as first, max(days.day) as last,
                        count(loaded.day) as loaded
                    from days left join (
                        select day from events union select day from purchases
                        union select day from service_requests) as loaded on loaded.day = days.day
                    group by 1
                )
                select concat_ws('|', %s) as key, %s as number
                from buckets join %s as facts on %s
                where %s group by all
                """
                        .formatted(
                                query.period().from(),
                                query.period().to(),
                                label(query.grain()),
                                String.join(", ", keys),
                                part.aggregate(),
                                part.table(),
                                part.days(),
                                String.join(" and ", conditions));
        var answers = new HashMap<String, Double>();
        try (var statement = duck.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                var number = rows.getDouble("number");
                if (!rows.wasNull()) {
                    answers.put(rows.getString("key"), number);
                }
            }
        }
        return answers;
    }

    /** The first column of a select of the caller's own. */
    List<String> strings(String sql) throws SQLException {
        var strings = new ArrayList<String>();
        try (var statement = duck.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }

    private static String label(Grain grain) {
        return switch (grain) {
            case DAY -> "days.day::text";
            case WEEK -> "strftime(days.day, '%G-W%V')";
            case MONTH -> "strftime(days.day, '%Y-%m')";
            case TOTAL -> "''";
        };
    }

    private static String expression(String dimension) {
        return switch (dimension) {
            case "hour" -> "hour::text";
            case "weekday" -> "isodow(facts.day)::text";
            case "category" -> "coalesce(category_code, '')";
            case "category_1" -> "split_part(coalesce(category_code, ''), '.', 1)";
            case "category_2", "category_3" -> {
                var level = dimension.charAt(9);
                yield "case when len(string_split(category_code, '.')) >= %s then array_to_string(string_split(category_code, '.')[1:%s], '.') else '' end"
                        .formatted(level, level);
            }
            case "product" -> "coalesce(product_id, '')";
            case "service_channel" -> "coalesce(channel, '')";
            case "service_category" -> "coalesce(category, '')";
            default -> "coalesce(%s, '')".formatted(dimension);
        };
    }

    private static String condition(String dimension, Set<String> values) {
        if (!dimension.equals("category")) {
            return "%s in (%s)".formatted(expression(dimension), quoted(values));
        }
        return values.stream()
                .map(
                        value ->
                                value.isEmpty()
                                        ? "coalesce(category_code, '') = ''"
                                        : "(category_code = '%1$s' or category_code like '%1$s.%%')"
                                                .formatted(value))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private static String quoted(Set<String> values) {
        return values.isEmpty()
                ? "'nobody'"
                : values.stream().map(value -> "'" + value + "'").collect(Collectors.joining(", "));
    }

    private static final Map<String, String> COLUMNS =
            Map.of(
                    "events",
                    "customer_id,visitor_id,event_type,session_key,product_id,category_code,brand,page,channel,device,country,access_seconds,dwell_seconds,occurred_at",
                    "purchases",
                    "customer_id,order_id,status,quantity,amount,product_id,category_code,brand,channel,country,purchased_at",
                    "service_requests",
                    "customer_id,request_id,channel,category,satisfaction,opened_at,closed_at",
                    "customers",
                    "customer_id");

    private void createTable(String table, List<Fact> facts, Path folder)
            throws SQLException, IOException {
        var columns = List.of(("day," + COLUMNS.get(table)).split(","));
        var file = folder.resolve(table + ".csv");
        var lines = new ArrayList<String>(List.of(String.join(",", columns)));
        facts.stream()
                .filter(fact -> fact.table().equals(table))
                .forEach(fact -> lines.add(line(fact, columns)));
        Files.write(file, lines);
        var moment =
                Map.of("events", "occurred_at", "purchases", "purchased_at", "customers", "day")
                        .getOrDefault(table, "opened_at");
        var person = table.equals("events") ? "coalesce(customer_id, visitor_id)" : "customer_id";
        try (var statement = duck.createStatement()) {
            statement.execute(
                    """
                    create table raw_%1$s as
                    select *, %2$s as person, hour(%3$s::timestamp + interval 9 hour) as hour,
                        min(day) over (partition by %2$s) as first_active,
                        %4$s as first_bought
                    from read_csv('%5$s', header = true, nullstr = '\\N')
                    """
                            .formatted(
                                    table,
                                    person,
                                    moment,
                                    table.equals("purchases")
                                            ? "min(case when %s then day end) over (partition by customer_id)"
                                                    .formatted(SALE)
                                            : "null",
                                    file));
        }
    }

    private static String line(Fact fact, List<String> columns) {
        return columns.stream()
                .map(column -> column.equals("day") ? fact.day() : fact.columns().get(column))
                .map(Oracle::cell)
                .collect(Collectors.joining(","));
    }

    private static String cell(@Nullable Object value) {
        return value == null ? "\\N" : "\"" + value + "\"";
    }

    @Override
    public void close() throws SQLException {
        duck.close();
    }
}
