package com.martlet.segment;

import com.martlet.base.Period;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who is in a rule, by another engine in another way: one predicate per customer over the plain
 * rows, in DuckDB.
 */
final class Oracle implements AutoCloseable {

    private final Connection duck;

    Oracle(ShopRows rows) throws SQLException {
        duck = DriverManager.getConnection("jdbc:duckdb:");
        execute(
                "create table happenings(customer text, moment timestamp, type text, category text, brand text, product text)");
        execute(
                "create table sales(orderid text, customer text, moment timestamp, category text, brand text, quantity int, amount decimal(18,4), status text)");
        execute(
                "create table snapshot(customer text, gender text, grade text, birth_year int, consent_email boolean, signed_up date)");
        for (var one : rows.happenings()) {
            insert(
                    "happenings",
                    one.customer(),
                    one.at(),
                    one.type(),
                    one.category(),
                    one.brand(),
                    one.product());
        }
        for (var one : rows.sales()) {
            insert(
                    "sales",
                    one.order(),
                    one.customer(),
                    one.at(),
                    one.category(),
                    one.brand(),
                    one.quantity(),
                    one.amount(),
                    one.status());
        }
        for (var one : rows.people()) {
            insert(
                    "snapshot",
                    one.id(),
                    one.gender(),
                    one.grade(),
                    one.birthYear(),
                    one.consentEmail(),
                    one.signedUp());
        }
        execute(
                """
                create table everybody as
                select customer from snapshot
                union select customer from happenings where customer is not null
                union select customer from sales
                where customer is not null and status in ('completed', 'refunded')""");
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
                    "%s %s %s"
                            .formatted(metric(leaf), sign(leaf.op()), leaf.value().toPlainString());
            case Rule.Event leaf ->
                    "(select count(*) from happenings h where h.customer = c.customer and h.type = '%s' and %s and %s) %s %d"
                            .formatted(
                                    leaf.type(),
                                    inWindow("h", leaf.window()),
                                    narrowed(leaf.where()),
                                    sign(leaf.op()),
                                    leaf.value());
            case Rule.Recency leaf ->
                    "coalesce(date '%s' - (select max(cast(moment + interval 9 hour as date)) from %s) %s %d, false)"
                            .formatted(
                                    ShopRows.TODAY,
                                    leaf.of() == LastTime.VISIT
                                            ? "happenings h where h.customer = c.customer"
                                            : "sales s where s.customer = c.customer and s.status = 'completed'",
                                    sign(leaf.op()),
                                    leaf.days());
            case Rule.Attribute leaf -> attribute(leaf);
            case Rule.InSegment leaf -> throw new IllegalArgumentException(leaf.slug());
        };
    }

    private String metric(Rule.Metric leaf) {
        var sales =
                "from sales s where s.customer = c.customer and " + inWindow("s", leaf.window());
        var events =
                "from happenings h where h.customer = c.customer and "
                        + inWindow("h", leaf.window());
        return switch (leaf.metric()) {
            case PURCHASE_AMOUNT ->
                    "coalesce((select sum(case status when 'completed' then amount when 'refunded' then -abs(amount) else 0 end) %s), 0)"
                            .formatted(sales);
            case ORDER_COUNT ->
                    "(select count(distinct orderid) %s and status = 'completed')".formatted(sales);
            case PURCHASE_COUNT -> "(select count(*) %s and status = 'completed')".formatted(sales);
            case LOGIN_COUNT -> "(select count(*) %s and type = 'login')".formatted(events);
            case VISIT_DAYS ->
                    "(select count(distinct cast(moment + interval 9 hour as date)) %s)"
                            .formatted(events);
            case EVENT_COUNT -> "(select count(*) %s)".formatted(events);
            case VIEW_COUNT -> "(select count(*) %s and type = 'view')".formatted(events);
            case CART_COUNT -> "(select count(*) %s and type = 'cart')".formatted(events);
            case SERVICE_REQUEST_COUNT -> "0";
        };
    }

    private String attribute(Rule.Attribute leaf) {
        var values =
                leaf.values().stream()
                        .map(value -> "'" + value + "'")
                        .collect(Collectors.joining(", ", "(", ")"));
        var value =
                switch (leaf.attribute()) {
                    case PREFERRED_CATEGORY -> best("split_part(category, '.', 1)");
                    case PREFERRED_BRAND -> best("brand");
                    case GENDER -> of("gender");
                    case GRADE -> of("grade");
                    case COUNTRY -> "cast(null as text)";
                    case BIRTH_YEAR -> of("birth_year");
                    case CONSENT_EMAIL -> of("consent_email");
                    case CONSENT_SMS -> "cast(null as boolean)";
                    case SIGNED_UP -> of("signed_up");
                };
        return switch (leaf.op()) {
            case IN, EQUAL -> "coalesce(cast(%s as text) in %s, false)".formatted(value, values);
            case NOT_IN, NOT_EQUAL ->
                    "not coalesce(cast(%s as text) in %s, false)".formatted(value, values);
            case AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN ->
                    "coalesce(cast(%s as text) %s '%s', false)"
                            .formatted(value, sign(leaf.op()), leaf.values().getFirst());
        };
    }

    private static String best(String key) {
        return "(select %1$s from sales s where s.customer = c.customer and status = 'completed' and %1$s is not null group by %1$s order by sum(amount) desc, %1$s limit 1)"
                .formatted(key);
    }

    private static String of(String column) {
        return "(select s.%s from snapshot s where s.customer = c.customer)".formatted(column);
    }

    private static String narrowed(Rule.Where where) {
        var text = new StringBuilder("true");
        if (!where.categories().isEmpty()) {
            text.append(
                    where.categories().stream()
                            .map(
                                    category ->
                                            "coalesce(h.category || '.' like '%s.%%', false)"
                                                    .formatted(category))
                            .collect(Collectors.joining(" or ", " and (", ")")));
        }
        if (!where.brands().isEmpty()) {
            text.append(" and h.brand in ")
                    .append(
                            where.brands().stream()
                                    .collect(Collectors.joining("', '", "('", "')")));
        }
        if (!where.products().isEmpty()) {
            text.append(" and h.product in ")
                    .append(
                            where.products().stream()
                                    .collect(Collectors.joining("', '", "('", "')")));
        }
        if (where.hours().from() <= where.hours().to()) {
            text.append(
                    " and hour(h.moment + interval 9 hour) between %d and %d"
                            .formatted(where.hours().from(), where.hours().to()));
        } else {
            text.append(
                    " and hour(h.moment + interval 9 hour) not between %d and %d"
                            .formatted(where.hours().to() + 1, where.hours().from() - 1));
        }
        return text.toString();
    }

    private static String inWindow(String row, Window window) {
        return switch (window) {
            case Window.Always always -> "true";
            case Window.Last last ->
                    within(
                            row,
                            new Period(
                                    ShopRows.TODAY.minusDays(last.days()),
                                    ShopRows.TODAY.minusDays(1)));
            case Window.Between between -> within(row, between.period());
        };
    }

    private static String within(String row, Period period) {
        return "cast(%s.moment + interval 9 hour as date) between date '%s' and date '%s'"
                .formatted(row, period.from(), period.to());
    }

    private static String sign(Comparison op) {
        return op == Comparison.NOT_EQUAL ? "<>" : op.symbol();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = duck.createStatement()) {
            statement.execute(sql);
        }
    }

    private void insert(String table, Object... values) throws SQLException {
        var marks = ", ?".repeat(values.length).substring(2);
        try (var statement =
                duck.prepareStatement("insert into %s values (%s)".formatted(table, marks))) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    @Override
    public void close() throws SQLException {
        duck.close();
    }
}
