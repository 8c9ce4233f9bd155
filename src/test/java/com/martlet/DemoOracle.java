package com.martlet;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** DuckDB's numbers of the demo shop, by plain SQL over the raw files. */
final class DemoOracle implements AutoCloseable {

    /** Buyers of much, and who looked at 디지털 three times or more. */
    static final String MEMBERS =
            """
            (select customer_id from sales where sold and customer_id is not null
             group by customer_id having sum(revenue) >= 500000
             union
             select customer_id from happenings
             where event_type = 'view' and starts_with(category_code, '디지털.')
                and customer_id is not null
             group by customer_id having count(*) >= 3)""";

    private final Connection duck;

    /**
     * @param drop the folder with a folder of files per source
     */
    DemoOracle(Path drop) throws SQLException {
        duck = DriverManager.getConnection("jdbc:duckdb:");
        execute(
                """
                create table raw_events as select distinct * from %s
                where try_cast(occurred_at as timestamptz) is not null
                    and event_type <> 'clik' and coalesce(price::decimal(18, 4), 0) >= 0"""
                        .formatted(files(drop, "demo-events")));
        execute(
                """
                create table happenings as
                select *, coalesce(customer_id, visitor_id) as person,
                    (occurred_at::timestamptz at time zone 'Asia/Seoul')::date as day,
                    coalesce(split_part(category_code, '.', 1), '') as category,
                    min(day) over (partition by person) as first_day,
                    epoch(occurred_at::timestamptz) as moment
                from raw_events""");
        execute(
                """
                create table accesses as
                select event_id, lead(event_type) over customer as next_type,
                    lead(moment) over customer - moment as seconds
                from happenings where event_type in ('login', 'logout')
                window customer as (partition by person order by moment, event_type desc)""");
        execute(
                """
                create table sales as
                select *, (purchased_at::timestamptz at time zone 'Asia/Seoul')::date as day,
                    coalesce(split_part(category_code, '.', 1), '') as category,
                    status = 'completed' as sold,
                    case status when 'completed' then amount::decimal(18, 4)
                        when 'refunded' then -abs(amount::decimal(18, 4)) else 0 end as revenue,
                    min(case when status = 'completed' then day end)
                        over (partition by customer_id) as first_day
                from (select distinct * from %s
                    where try_cast(purchased_at as timestamptz) is not null)
                where customer_id is not null"""
                        .formatted(files(drop, "demo-purchases")));
    }

    /** Lines with too few fields are left out, as the path leaves them out. */
    private static String files(Path drop, String source) {
        return ("read_csv('%s/*.csv', header = true, all_varchar = true, delim = ',', quote = '\"',"
                        + " escape = '\"', strict_mode = true, ignore_errors = true)")
                .formatted(drop.resolve(source));
    }

    /** Bucket to metric to number, without those that are 0 or that nobody knows. */
    Map<String, Map<String, BigDecimal>> ask(String bucket, boolean ofMembers) throws SQLException {
        var sql =
                """
                with e as (select %1$s as bucket, h.*, a.seconds, a.next_type
                    from happenings h left join accesses a using (event_id) where %2$s),
                s as (select %1$s as bucket, * from sales h where %3$s),
                traffic as (
                    select bucket, count(*) as events, count(distinct person) as visitors,
                        count(distinct session_id) as sessions,
                        count(distinct person) filter (event_type = 'view') as viewers,
                        count(distinct person) filter (first_day = day) as daily_new_users,
                        sum(seconds) filter (event_type = 'login' and next_type = 'logout') as stayed,
                        count(*) filter (event_type = 'login') as logins
                    from e group by 1),
                money as (
                    select bucket, sum(revenue) as revenue,
                        count(distinct customer_id) filter (sold) as buyers,
                        count(distinct order_id) filter (sold) as orders,
                        count(distinct customer_id) filter (sold and first_day = day)
                            as daily_first_time_paying_users
                    from s group by 1)
                select bucket, events, visitors, sessions, visitors as daily_active_users,
                    daily_new_users, revenue, revenue as daily_revenue, buyers,
                    buyers as daily_paying_users, orders, daily_first_time_paying_users,
                    buyers / nullif(viewers, 0) as conversion_rate,
                    revenue / nullif(orders, 0) as average_order_value,
                    revenue / nullif(visitors, 0) as average_revenue_per_user,
                    revenue / nullif(buyers, 0) as average_revenue_per_paying_user,
                    coalesce(stayed, 0) / nullif(logins, 0) as daily_average_access_time,
                    sum(revenue) over (order by bucket) as accumulated_revenue
                from traffic full join money using (bucket)"""
                        .formatted(
                                bucket,
                                ofMembers ? "person in " + MEMBERS : "true",
                                ofMembers ? "customer_id in " + MEMBERS : "true");
        var answer = new TreeMap<String, Map<String, BigDecimal>>();
        try (var statement = duck.createStatement();
                var rows = statement.executeQuery(sql)) {
            var columns = rows.getMetaData();
            while (rows.next()) {
                var numbers = new LinkedHashMap<String, BigDecimal>();
                for (var i = 2; i <= columns.getColumnCount(); i++) {
                    var number = rows.getObject(i);
                    if (number != null) {
                        numbers.put(columns.getColumnLabel(i), new BigDecimal(number.toString()));
                    }
                }
                answer.put(rows.getString(1), numbers);
            }
        }
        return answer;
    }

    long countMembers() throws SQLException {
        try (var statement = duck.createStatement();
                var rows = statement.executeQuery("select count(*) from " + MEMBERS)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = duck.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        duck.close();
    }
}
