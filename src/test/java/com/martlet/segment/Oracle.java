package com.martlet.segment;

import com.martlet.base.Period;
import java.sql.Connection;
import java.sql.DriverManager;
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

    /** The grid of recency and frequency by counting, customer by customer. */
    private static final String SCORES =
            """
            create table scores as
            with buyers as (
                select
                    customer,
                    max(cast(moment + interval 9 hour as date))
                        filter (where status = 'completed') as last_day,
                    count(distinct orderid) filter (where status = 'completed') as frequency,
                    sum(case status when 'completed' then amount when 'refunded' then -abs(amount)
                        else 0 end) as monetary,
                    count(*) filter (where status = 'completed') as lines,
                    sum(amount) filter (where status = 'completed') as price
                from sales where customer is not null
                group by customer
                having count(*) filter (where status = 'completed') > 0
            ),
            placed as (
                select
                    b.*,
                    (select count(*) from buyers) as n,
                    (select count(*) from buyers o where o.last_day > b.last_day) as newer,
                    (select count(*) from buyers o where o.frequency < b.frequency) as fewer,
                    (select count(*) from buyers o where o.monetary < b.monetary) as cheaper,
                    ntile(5) over (order by last_day, customer)
                        + ntile(5) over (order by lines, customer)
                        + ntile(5) over (order by price, customer) as total
                from buyers b
            ),
            newest as (
                select max(cast(moment + interval 9 hour as date)) as day
                from (select moment from happenings
                    union all select moment from sales where status <> 'cancelled'
                    union all select moment from requests)
            )
            select
                customer, newest.day - last_day as recency, frequency, monetary, total,
                5 - (5 * newer) // n as r, 1 + (5 * fewer) // n as f, 1 + (5 * cheaper) // n as m
            from placed cross join newest""";

    private static final List<String> GRID =
            List.of(
                    "lost hibernating at_risk at_risk cant_lose_them",
                    "hibernating hibernating at_risk at_risk cant_lose_them",
                    "about_to_sleep about_to_sleep need_attention loyal loyal",
                    "promising potential_loyalists potential_loyalists loyal loyal",
                    "new_customers potential_loyalists potential_loyalists champions champions");

    private final Connection duck;
    private final List<String> listed;

    /**
     * @param listed the ids of the one uploaded list
     */
    Oracle(ShopRows rows, List<String> listed) throws SQLException {
        this.listed = listed;
        duck = DriverManager.getConnection("jdbc:duckdb:");
        execute(
                "create table happenings(customer text, moment timestamp, type text, category text, brand text, product text, page text, device text, channel text)");
        execute(
                "create table sales(orderid text, customer text, moment timestamp, product text, category text, brand text, channel text, quantity int, amount decimal(18,4), status text)");
        execute(
                "create table snapshot(customer text, gender text, grade text, birth_year int, consent_email boolean, club text, points int, signed_up date)");
        execute(
                "create table requests(customer text, channel text, category text, satisfaction int, moment timestamp, closed timestamp)");
        for (var one : rows.happenings()) {
            insert(
                    "happenings",
                    one.customer(),
                    one.at(),
                    one.type(),
                    one.category(),
                    one.brand(),
                    one.product(),
                    one.page(),
                    one.device(),
                    one.channel());
        }
        for (var one : rows.sales()) {
            insert(
                    "sales",
                    one.order(),
                    one.customer(),
                    one.at(),
                    one.product(),
                    one.category(),
                    one.brand(),
                    one.channel(),
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
                    one.club(),
                    one.points(),
                    one.signedUp());
        }
        for (var one : rows.requests()) {
            insert(
                    "requests",
                    one.customer(),
                    one.channel(),
                    one.category(),
                    one.satisfaction(),
                    one.opened(),
                    one.closed());
        }
        execute(
                """
                create table everybody as
                select customer from snapshot
                union select customer from happenings where customer is not null
                union select customer from sales
                where customer is not null and status in ('completed', 'refunded')""");
        execute(SCORES);
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
                                    inWindow("h", leaf.window()),
                                    narrowed("h", leaf.where()),
                                    sign(leaf.op()),
                                    leaf.value());
            case Rule.Recency leaf ->
                    "coalesce(date '%s' - %s %s %d, false)"
                            .formatted(
                                    ShopRows.TODAY,
                                    lastDay(leaf.of(), leaf.where()),
                                    sign(leaf.op()),
                                    leaf.days());
            case Rule.Score leaf ->
                    "coalesce((select %s from scores x where x.customer = c.customer) %s %s, false)"
                            .formatted(
                                    score(leaf.score()),
                                    sign(leaf.op()),
                                    leaf.value().toPlainString());
            case Rule.Attribute leaf -> attribute(leaf);
            case Rule.OwnAttribute leaf -> own(leaf);
            case Rule.InList leaf ->
                    listed.stream().collect(Collectors.joining("', '", "c.customer in ('", "')"));
            case Rule.InSegment leaf -> throw new IllegalArgumentException(leaf.slug());
        };
    }

    private static String lastDay(LastTime of, Rule.Where where) {
        var day = "cast(moment + interval 9 hour as date)";
        var query =
                switch (of) {
                    case VISIT ->
                            "(select max(%s) from happenings h where h.customer = c.customer and %s)";
                    case FIRST_VISIT ->
                            "(select min(%s) from happenings h where h.customer = c.customer and %s)";
                    case PURCHASE ->
                            "(select max(%s) from sales h where h.customer = c.customer and h.status = 'completed' and %s)";
                    case FIRST_PURCHASE ->
                            "(select min(%s) from sales h where h.customer = c.customer and h.status = 'completed' and %s)";
                    case SIGN_UP -> of("signed_up").replace("%", "%%");
                };
        return query.formatted(day, narrowed("h", where));
    }

    private static String score(CustomerScore score) {
        return switch (score) {
            case RFM_RECENCY -> "recency";
            case RFM_FREQUENCY -> "frequency";
            case RFM_MONETARY, CUSTOMER_VALUE -> "monetary";
            case RECENCY_SCORE -> "r";
            case FREQUENCY_SCORE -> "f";
            case MONETARY_SCORE -> "m";
        };
    }

    private static String rfmSegment() {
        var rows =
                GRID.stream()
                        .map(row -> "['" + row.replace(" ", "', '") + "']")
                        .collect(Collectors.joining(", "));
        return "coalesce((select [%s][r][f] from scores x where x.customer = c.customer), 'prospects')"
                .formatted(rows);
    }

    private static String tier() {
        return "coalesce((select case when total >= 12 then 'high' when total >= 8 then 'mid' else 'low' end from scores x where x.customer = c.customer), 'none')";
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
                        inWindow("h", leaf.window()),
                        table.equals("requests")
                                ? exactly("h", leaf.where())
                                : narrowed("h", leaf.where()));
    }

    private static String own(Rule.OwnAttribute leaf) {
        var value = of(leaf.key());
        var first = leaf.values().getFirst();
        return switch (leaf.op()) {
            case IN, EQUAL -> "coalesce(cast(%s as text) = '%s', false)".formatted(value, first);
            case NOT_IN, NOT_EQUAL ->
                    "not coalesce(cast(%s as text) = '%s', false)".formatted(value, first);
            case AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN ->
                    "coalesce(%s %s %s, false)".formatted(value, sign(leaf.op()), first);
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
                    case RFM_SEGMENT -> rfmSegment();
                    case VALUE_TIER -> tier();
                    case GENDER -> of("gender");
                    case GRADE -> of("grade");
                    case COUNTRY -> "cast(null as text)";
                    case BIRTH_YEAR -> of("birth_year");
                    case AGE -> "(%d - %s)".formatted(ShopRows.TODAY.getYear(), of("birth_year"));
                    case CONSENT_EMAIL -> of("consent_email");
                    case CONSENT_SMS -> "cast(null as boolean)";
                    case SIGNED_UP -> of("signed_up");
                    case FIRST_PURCHASE -> lastDay(LastTime.FIRST_PURCHASE, Rule.Where.ANYTHING);
                    case LAST_PURCHASE -> lastDay(LastTime.PURCHASE, Rule.Where.ANYTHING);
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

    private static String narrowed(String row, Rule.Where where) {
        var text = new StringBuilder("true");
        if (!where.of(Narrowing.CATEGORY).isEmpty()) {
            text.append(
                    where.of(Narrowing.CATEGORY).stream()
                            .map(
                                    category ->
                                            "coalesce(%s.category || '.' like '%s.%%', false)"
                                                    .formatted(row, category))
                            .collect(Collectors.joining(" or ", " and (", ")")));
        }
        for (var narrowing :
                List.of(
                        Narrowing.BRAND,
                        Narrowing.PRODUCT,
                        Narrowing.PAGE,
                        Narrowing.CHANNEL,
                        Narrowing.DEVICE)) {
            text.append(in(row, narrowing, where));
        }
        return text + times(row, where);
    }

    private static String exactly(String row, Rule.Where where) {
        return "true"
                + in(row, Narrowing.CATEGORY, where)
                + in(row, Narrowing.CHANNEL, where)
                + times(row, where);
    }

    private static String in(String row, Narrowing narrowing, Rule.Where where) {
        return where.of(narrowing).isEmpty()
                ? ""
                : " and %s.%s in %s"
                        .formatted(
                                row,
                                narrowing.id(),
                                where.of(narrowing).stream()
                                        .collect(Collectors.joining("', '", "('", "')")));
    }

    private static String times(String row, Rule.Where where) {
        var hour = "hour(%s.moment + interval 9 hour)".formatted(row);
        var hours = where.hours();
        var text =
                hours.from() <= hours.to()
                        ? " and %s between %d and %d".formatted(hour, hours.from(), hours.to())
                        : " and %s not between %d and %d"
                                .formatted(hour, hours.to() + 1, hours.from() - 1);
        return where.weekdays().isEmpty()
                ? text
                : text
                        + " and isodow(%s.moment + interval 9 hour) in %s"
                                .formatted(
                                        row,
                                        where.weekdays().stream()
                                                .map(String::valueOf)
                                                .collect(Collectors.joining(", ", "(", ")")));
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
