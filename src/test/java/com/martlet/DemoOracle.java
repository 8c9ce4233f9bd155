package com.martlet;

import com.martlet.oracle.BoardOracle;
import com.martlet.oracle.RawData;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/** DuckDB's numbers of the demo shop by any bucket of rows, as the metrics API tells them. */
final class DemoOracle implements AutoCloseable {

    private static final String QUESTION =
            """
            with traffic as (
                select %1$s as bucket, count(*) as events, count(distinct person) as visitors,
                    count(distinct session) as sessions,
                    count(distinct person) filter (event_type = 'view') as viewers,
                    count(distinct person) filter (first_active = day) as daily_new_users,
                    coalesce(sum(access_seconds), 0) as stayed,
                    count_if(event_type = 'login') as logins
                from events where %2$s group by 1),
            money as (
                select %1$s as bucket, sum(revenue) as revenue,
                    count(distinct customer_id) filter (is_sale) as buyers,
                    count(distinct order_id) filter (is_sale) as orders,
                    count(distinct customer_id) filter (is_sale and first_bought = day)
                        as daily_first_time_paying_users
                from sales where %3$s group by 1)
            select bucket, events, visitors, sessions, visitors as daily_active_users,
                daily_new_users, revenue, revenue as daily_revenue, buyers,
                buyers as daily_paying_users, orders, daily_first_time_paying_users,
                buyers / nullif(viewers, 0) as conversion_rate,
                revenue / nullif(orders, 0) as average_order_value,
                revenue / nullif(visitors, 0) as average_revenue_per_user,
                revenue / nullif(buyers, 0) as average_revenue_per_paying_user,
                stayed / nullif(logins, 0) as daily_average_access_time,
                sum(revenue) over (order by bucket) as accumulated_revenue
            from traffic full join money using (bucket)""";

    private final BoardOracle facts;

    /**
     * @param drop the folder with a folder of files per source
     */
    DemoOracle(Path drop) throws SQLException {
        facts = new BoardOracle(RawData.demo(drop));
    }

    /** What it asks, for further questions. */
    BoardOracle facts() {
        return facts;
    }

    /** Bucket to metric to number, without those that nobody knows. */
    Map<String, Map<String, BigDecimal>> ask(String bucket) throws SQLException {
        return facts.table(QUESTION.formatted(bucket, "true", "true"));
    }

    /** The same of some customers. */
    Map<String, Map<String, BigDecimal>> ask(String bucket, String members) throws SQLException {
        return facts.table(
                QUESTION.formatted(
                        bucket, "person in (" + members + ")", "customer_id in (" + members + ")"));
    }

    @Override
    public void close() throws SQLException {
        facts.close();
    }
}
