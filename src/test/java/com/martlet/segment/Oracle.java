package com.martlet.segment;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who is in a rule, by another engine in another way: one predicate per customer over the plain
 * rows, in DuckDB.
 */
final class Oracle implements AutoCloseable {

    private final Connection duck;
    private final List<String> listed;

    /**
     * @param listed the ids of the one uploaded list
     */
    Oracle(ShopRows rows, List<String> listed) throws SQLException {
        this.listed = listed;
        this.duck = OracleRows.open(rows);
    }

    Set<String> members(Rule rule) throws SQLException {
        var found = new TreeSet<String>();
        try (var statement = duck.createStatement();
                var rows =
                        statement.executeQuery(
                                "select customer from everybody as c where " + predicate(rule))) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private String predicate(Rule rule) {
        return switch (rule) {
            case Rule.All all ->
                    all.rules().stream()
                            .map(this::predicate)
                            .collect(Collectors.joining(" and ", "(", ")"));
            case Rule.Any any ->
                    any.rules().stream()
                            .map(this::predicate)
                            .collect(Collectors.joining(" or ", "(", ")"));
            case Rule.Not not -> "not coalesce(" + predicate(not.rule()) + ", false)";
            case Rule.Metric leaf ->
                    "coalesce(%s %s %s, false)"
                            .formatted(metric(leaf), sign(leaf.op()), leaf.value().toPlainString());
            case Rule.Event leaf ->
                    "(select count(*) from happenings h where h.customer = c.customer and %s and %s and %s) %s %d"
                            .formatted(
                                    leaf.type().equals(EventType.ANY)
                                            ? "true"
                                            : "h.type = '%s'".formatted(leaf.type()),
                                    OracleDays.inWindow("h", leaf.window()),
                                    OracleRowTests.narrowed("h", leaf.where()),
                                    sign(leaf.op()),
                                    leaf.value());
            case Rule.Recency leaf ->
                    "coalesce(date '%s' - %s %s %d, false)"
                            .formatted(
                                    ShopRows.TODAY,
                                    OracleDays.last(leaf.of(), leaf.where()),
                                    sign(leaf.op()),
                                    leaf.days());
            case Rule.Score leaf ->
                    "coalesce((select %s from scores x where x.customer = c.customer) %s %s, false)"
                            .formatted(
                                    OracleScores.column(leaf.score()),
                                    sign(leaf.op()),
                                    leaf.value().toPlainString());
            case Rule.Attribute leaf -> OracleAttributes.predicate(leaf);
            case Rule.OwnAttribute leaf -> OracleAttributes.predicate(leaf);
            case Rule.InList leaf ->
                    listed.stream().collect(Collectors.joining("', '", "c.customer in ('", "')"));
            case Rule.InSegment leaf -> throw new IllegalArgumentException(leaf.slug());
        };
    }

    private static String metric(Rule.Metric leaf) {
        var sales = from("sales", leaf);
        var events = from("happenings", leaf);
        var requests = from("requests", leaf);
        var revenue =
                "sum(case status when 'completed' then amount when 'refunded' then -abs(amount) else 0 end)";
        var orders = "count(distinct case when status = 'completed' then orderid end)";
        return switch (leaf.metric()) {
            case PURCHASE_AMOUNT -> "coalesce((select %s %s), 0)".formatted(revenue, sales);
            case ORDER_COUNT -> "(select %s %s)".formatted(orders, sales);
            case PURCHASE_COUNT -> "(select count(*) %s and status = 'completed')".formatted(sales);
            case PURCHASE_QUANTITY ->
                    "coalesce((select sum(quantity) %s and status = 'completed'), 0)"
                            .formatted(sales);
            case AVERAGE_ORDER_VALUE ->
                    "(select round(%s / nullif(%s, 0), 4) %s)".formatted(revenue, orders, sales);
            case LOGIN_COUNT -> "(select count(*) %s and type = 'login')".formatted(events);
            case VISIT_DAYS ->
                    "(select count(distinct cast(moment + interval 9 hour as date)) %s)"
                            .formatted(events);
            case EVENT_COUNT -> "(select count(*) %s)".formatted(events);
            case VIEW_COUNT -> "(select count(*) %s and type = 'view')".formatted(events);
            case CART_COUNT -> "(select count(*) %s and type = 'cart')".formatted(events);
            case SERVICE_REQUEST_COUNT -> "(select count(*) %s)".formatted(requests);
            case OPEN_REQUEST_COUNT ->
                    "(select count(*) %s and closed is null)".formatted(requests);
            case AVERAGE_SATISFACTION ->
                    "(select round(avg(satisfaction), 4) %s)".formatted(requests);
        };
    }

    private static String from(String table, Rule.Metric leaf) {
        return "from %s h where h.customer = c.customer and %s and %s"
                .formatted(
                        table,
                        OracleDays.inWindow("h", leaf.window()),
                        table.equals("requests")
                                ? OracleRowTests.exactly("h", leaf.where())
                                : OracleRowTests.narrowed("h", leaf.where()));
    }

    static String sign(Comparison op) {
        return op == Comparison.NOT_EQUAL ? "<>" : op.symbol();
    }

    @Override
    public void close() throws SQLException {
        duck.close();
    }
}
