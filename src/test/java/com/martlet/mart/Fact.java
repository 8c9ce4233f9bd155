package com.martlet.mart;

import com.martlet.warehouse.TableDay;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** One row of a raw table, column by column; times are UTC. */
public record Fact(String table, LocalDate day, Map<String, Object> columns) {

    public static Fact event(LocalDate day, String utc, String customer, String type) {
        return new Fact("events", day, Map.of())
                .with("customer_id", customer)
                .with("event_type", type)
                .with("occurred_at", LocalDateTime.parse(utc));
    }

    /** A look at noon in Seoul. */
    public static Fact view(LocalDate day, String customer) {
        return event(day, day + "T03:00", customer, "view");
    }

    public static Fact purchase(LocalDate day, String utc, String customer, String amount) {
        return new Fact("purchases", day, Map.of())
                .with("customer_id", customer)
                .with("order_id", customer + "/" + utc)
                .with("status", "completed")
                .with("quantity", 1)
                .with("amount", new java.math.BigDecimal(amount))
                .with("purchased_at", LocalDateTime.parse(utc));
    }

    public static Fact customer(LocalDate day, String customer) {
        return new Fact("customers", day, Map.of()).with("customer_id", customer);
    }

    public static Fact name(LocalDate day, String customer, String name) {
        return new Fact("customer_identities", day, Map.of())
                .with("customer_id", customer)
                .with("customer_name", name);
    }

    public static Fact request(LocalDate day, String utc, String customer, String id) {
        return new Fact("service_requests", day, Map.of())
                .with("request_id", id)
                .with("customer_id", customer)
                .with("opened_at", LocalDateTime.parse(utc));
    }

    public Fact with(String column, Object value) {
        var changed = new LinkedHashMap<>(columns);
        changed.put(column, value);
        return new Fact(table, day, changed);
    }

    public Fact without(String column) {
        var changed = new LinkedHashMap<>(columns);
        changed.remove(column);
        return new Fact(table, day, changed);
    }

    boolean isIdentity() {
        return table.equals("customer_identities");
    }

    TableDay tableDay() {
        return new TableDay(isIdentity() ? "customers" : table, day);
    }
}
