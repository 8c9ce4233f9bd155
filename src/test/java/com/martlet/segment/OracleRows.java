package com.martlet.segment;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** The plain rows of a shop in DuckDB, as another engine than the product's sees them. */
final class OracleRows {

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
            gaps as (
                select
                    customer, day - lag(day) over (partition by customer order by day) as gap
                from (
                    select distinct customer, cast(moment + interval 9 hour as date) as day
                    from sales where customer is not null and status = 'completed'
                )
            ),
            usual as (select customer, median(gap) as gap from gaps group by customer),
            newest as (
                select max(cast(moment + interval 9 hour as date)) as day
                from (select moment from happenings
                    union all select moment from sales where status <> 'cancelled'
                    union all select moment from requests)
            )
            select
                customer, newest.day - last_day as recency, frequency, monetary, total,
                newest.day - last_day > coalesce(2 * usual.gap, 90) as churned,
                5 - (5 * newer) // n as r, 1 + (5 * fewer) // n as f, 1 + (5 * cheaper) // n as m
            from placed left join usual using (customer) cross join newest""";

    private final Connection duck;

    private OracleRows(Connection duck) {
        this.duck = duck;
    }

    static Connection open(ShopRows rows) throws SQLException {
        var duck = DriverManager.getConnection("jdbc:duckdb:");
        new OracleRows(duck).fill(rows);
        return duck;
    }

    private void fill(ShopRows rows) throws SQLException {
        // Each question is tiny; handing it to several threads costs more than answering it.
        execute("set threads = 1");
        createTables();
        execute("begin");
        insertHappenings(rows.happenings());
        insertSales(rows.sales());
        insertPeople(rows.people());
        insertRequests(rows.requests());
        execute("commit");
        execute(
                """
                create table everybody as
                select customer from snapshot
                union select customer from happenings where customer is not null
                union select customer from sales
                where customer is not null and status in ('completed', 'refunded')""");
        execute(SCORES);
    }

    private void createTables() throws SQLException {
        execute(
                "create table happenings(customer text, moment timestamp, type text, category text, brand text, product text, page text, device text, channel text)");
        execute(
                "create table sales(orderid text, customer text, moment timestamp, product text, category text, brand text, channel text, quantity int, amount decimal(18,4), status text)");
        execute(
                "create table snapshot(customer text, gender text, grade text, birth_year int, consent_email boolean, club text, points int, signed_up date)");
        execute(
                "create table requests(customer text, channel text, category text, satisfaction int, moment timestamp, closed timestamp)");
    }

    private void insertHappenings(List<ShopRows.Happening> rows) throws SQLException {
        for (var one : rows) {
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
    }

    private void insertSales(List<ShopRows.Sale> rows) throws SQLException {
        for (var one : rows) {
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
    }

    private void insertPeople(List<ShopRows.Person> rows) throws SQLException {
        for (var one : rows) {
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
    }

    private void insertRequests(List<ShopRows.Request> rows) throws SQLException {
        for (var one : rows) {
            insert(
                    "requests",
                    one.customer(),
                    one.channel(),
                    one.category(),
                    one.satisfaction(),
                    one.opened(),
                    one.closed());
        }
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
}
