package com.martlet;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** DuckDB over the raw files of Online Retail: who bought when, how often and for how much. */
final class RetailOracle implements AutoCloseable {

    /** As of the day after the last file. */
    static final String AS_OF = "2011-12-10";

    private static final String SALES =
            """
            create table sales as
            select distinct * from read_csv('%s/*.csv', header = true, all_varchar = true)
            where CustomerID is not null and not starts_with(InvoiceNo, 'C')
                and Quantity::int > 0 and UnitPrice::decimal(18, 4) > 0""";

    private static final String BUYERS =
            """
            create table buyers as
            select CustomerID::double::int::text as customer, count(distinct InvoiceNo) as orders,
                date '%s' - max(InvoiceDate::timestamp)::date as days,
                sum(Quantity::int * UnitPrice::decimal(18, 4)) as value
            from sales group by 1"""
                    .formatted(AS_OF);

    /** A fifth is the number of customers with less, times five, divided by all. */
    private static final String SCORED =
            """
            create table scored as
            select b.*,
                5 - (5 * (select count(*) from buyers o where o.days < b.days) // n) as r,
                1 + (5 * (select count(*) from buyers o where o.orders < b.orders) // n) as f,
                1 + (5 * (select count(*) from buyers o where o.value < b.value) // n) as m
            from buyers b, (select count(*) as n from buyers)""";

    private static final String SCORES =
            """
            select customer || ' ' || days || ' ' || orders || ' ' || round(value, 2)::decimal(18, 2)
                || ' ' || r || '-' || f || '-' || m
            from scored order by customer""";

    private static final String COHORTS =
            """
            with months as (
                select distinct CustomerID as customer,
                    date_trunc('month', InvoiceDate::timestamp) as month from sales),
            firsts as (select customer, min(month) as cohort from months group by 1)
            select strftime(cohort, '%Y-%m') || ' ' || date_diff('month', cohort, month) || ' ' || count(*)
            from months join firsts using (customer) group by cohort, month order by cohort, month""";

    private final Connection duck;

    RetailOracle(Path folder) throws SQLException {
        duck = DriverManager.getConnection("jdbc:duckdb:");
        try (var statement = duck.createStatement()) {
            statement.execute(SALES.formatted(folder));
            statement.execute(BUYERS);
            statement.execute(SCORED);
        }
    }

    /** Customer, days, orders, value and the three scores of every buyer. */
    List<String> scores() throws SQLException {
        return strings(SCORES);
    }

    /** The buyers for whom it holds, over customer, days, orders, value, r, f and m. */
    long count(String predicate) throws SQLException {
        return Long.parseLong(
                strings("select count(*)::text from scored where " + predicate).getFirst());
    }

    /** Cohort, month after it and customers of every cell with somebody in it. */
    List<String> cohorts() throws SQLException {
        return strings(COHORTS);
    }

    private List<String> strings(String sql) throws SQLException {
        var strings = new ArrayList<String>();
        try (var statement = duck.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }

    @Override
    public void close() throws SQLException {
        duck.close();
    }
}
