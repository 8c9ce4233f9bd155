package com.martlet.serving;

import com.martlet.mart.Fact;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** DuckDB answers the same questions from the same rows in CSV files, by plain SQL. */
final class Oracle implements AutoCloseable {

    private static final String QUESTION =
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
            """;

    private final Connection duck;

    Oracle(List<Fact> facts, Path folder) throws SQLException, IOException {
        duck = DriverManager.getConnection("jdbc:duckdb:");
        var tables = new OracleTables(duck, folder);
        for (var table : List.of("events", "purchases", "service_requests", "customers")) {
            tables.create(table, facts);
        }
        try (var statement = duck.createStatement()) {
            for (var sql : OracleTraits.steps(OracleMetrics.SALE)) {
                statement.execute(sql);
            }
            statement.execute(OracleBuyers.CREATE);
        }
    }

    /** The model's values have oracles of their own; here they are only added up. */
    void tellValues(List<OracleBuyers.Value> values) throws SQLException {
        OracleBuyers.tell(duck, values);
    }

    /** Bucket and dimension values, joined by "|", to the number. */
    Map<String, Double> ask(String metric, MetricQuery query, Set<String> members)
            throws SQLException {
        var parts = OracleMetrics.of(metric);
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

    private Map<String, Double> run(OracleMetrics.Part part, MetricQuery query, Set<String> members)
            throws SQLException {
        var answers = new HashMap<String, Double>();
        try (var statement = duck.createStatement();
                var rows = statement.executeQuery(question(part, query, members))) {
            while (rows.next()) {
                var number = rows.getDouble("number");
                if (!rows.wasNull()) {
                    answers.put(rows.getString("key"), number);
                }
            }
        }
        return answers;
    }

    private static String question(
            OracleMetrics.Part part, MetricQuery query, Set<String> members) {
        var conditions = new ArrayList<String>(List.of("true"));
        query.filters().forEach((id, values) -> conditions.add(condition(id, values)));
        if (query.segment().isPresent()) {
            conditions.add("person in (%s)".formatted(quoted(members)));
        }
        var keys = new ArrayList<>(List.of("buckets.label"));
        query.by().forEach(dimension -> keys.add(expression(dimension)));
        return QUESTION.formatted(
                query.period().from(),
                query.period().to(),
                label(query.grain()),
                String.join(", ", keys),
                part.aggregate(),
                part.table(),
                part.days(),
                String.join(" and ", conditions));
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

    /** Each row of a select of the caller's own, by the names of its columns; moments are UTC. */
    List<TreeMap<String, @Nullable Object>> rows(String sql) throws SQLException {
        try (var statement = duck.createStatement();
                var found = statement.executeQuery(sql)) {
            var columns = found.getMetaData();
            var rows = new ArrayList<TreeMap<String, @Nullable Object>>();
            while (found.next()) {
                var row = new TreeMap<String, @Nullable Object>();
                for (var index = 1; index <= columns.getColumnCount(); index++) {
                    var value = found.getObject(index);
                    row.put(
                            columns.getColumnLabel(index),
                            value instanceof Timestamp moment ? moment.toLocalDateTime() : value);
                }
                rows.add(row);
            }
            return rows;
        }
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

    @Override
    public void close() throws SQLException {
        duck.close();
    }
}
