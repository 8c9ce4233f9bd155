package com.martlet.serving;

import com.martlet.mart.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts facts into DuckDB by way of CSV files, one table for each kind. */
final class OracleTables {

    private static final Map<String, String> COLUMNS =
            Map.of(
                    "events",
                    "customer_id,visitor_id,event_type,session_key,product_id,category_code,brand,page,channel,device,country,access_seconds,dwell_seconds,event_key,price,occurred_at",
                    "purchases",
                    "customer_id,order_id,status,quantity,amount,product_id,category_code,brand,channel,country,purchased_at",
                    "service_requests",
                    "customer_id,request_id,channel,category,satisfaction,opened_at,closed_at",
                    "customers",
                    "customer_id,grade,consent_email");
    private static final Map<String, String> MOMENTS =
            Map.of(
                    "events", "occurred_at",
                    "purchases", "purchased_at",
                    "service_requests", "opened_at",
                    "customers", "day");

    private final Connection duck;
    private final Path folder;

    OracleTables(Connection duck, Path folder) {
        this.duck = duck;
        this.folder = folder;
    }

    /** Makes raw_<table> of the facts that belong to it. */
    void create(String table, List<Fact> facts) throws SQLException, IOException {
        var columns = List.of(("day," + COLUMNS.get(table)).split(","));
        var file = folder.resolve(table + ".csv");
        var lines = new ArrayList<String>(List.of(String.join(",", columns)));
        facts.stream()
                .filter(fact -> fact.table().equals(table))
                .forEach(fact -> lines.add(line(fact, columns)));
        Files.write(file, lines);
        try (var statement = duck.createStatement()) {
            statement.execute(statement(table, file, types(columns)));
        }
    }

    private static String statement(String table, Path file, String types) {
        var person = table.equals("events") ? "coalesce(customer_id, visitor_id)" : "customer_id";
        var firstBought =
                table.equals("purchases")
                        ? "min(case when %s then day end) over (partition by customer_id)"
                                .formatted(OracleMetrics.SALE)
                        : "null";
        return """
                create table raw_%1$s as
                select *, %2$s as person, hour(%3$s::timestamp + interval 9 hour) as hour,
                    min(day) over (partition by %2$s) as first_active,
                    %4$s as first_bought
                from read_csv('%5$s', header = true, nullstr = '\\N', types = {%6$s})
                """
                .formatted(table, person, MOMENTS.get(table), firstBought, file, types);
    }

    /** So that a column without a value is not taken for text. */
    private static String types(List<String> columns) {
        return columns.stream()
                .filter(column -> type(column) != null)
                .map(column -> "'%s': '%s'".formatted(column, type(column)))
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String type(String column) {
        return switch (column) {
            case "day" -> "DATE";
            case "quantity", "satisfaction", "access_seconds", "dwell_seconds" -> "INTEGER";
            default -> column.endsWith("_at") ? "TIMESTAMP" : null;
        };
    }

    private static String line(Fact fact, List<String> columns) {
        return columns.stream()
                .map(column -> column.equals("day") ? fact.day() : fact.columns().get(column))
                .map(OracleTables::cell)
                .collect(Collectors.joining(","));
    }

    private static String cell(@Nullable Object value) {
        return value == null ? "\\N" : "\"" + value + "\"";
    }
}
