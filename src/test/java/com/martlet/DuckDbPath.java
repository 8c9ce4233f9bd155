package com.martlet;

import java.nio.file.Path;
import java.util.List;

/** What the path does to a file of clicks, as SQL for DuckDB. */
final class DuckDbPath {

    private DuckDbPath() {}

    static List<String> steps(Path file) {
        return List.of(events(file), PURCHASES, CUSTOMER_DAYS, DAILY_KPI);
    }

    private static String events(Path file) {
        return """
        create table events as
        select distinct
            strptime(event_time, '%%Y-%%m-%%d %%H:%%M:%%S UTC') as occurred_at,
            occurred_at::date as day, event_type, user_id as customer_id,
            user_session::uuid as session_id, product_id, category_code, brand,
            price::decimal(18, 4) as price
        from read_csv('%s', header = true, all_varchar = true)
        where event_type in ('view', 'cart', 'purchase') and price::decimal(18, 4) >= 0"""
                .formatted(file);
    }

    private static final String PURCHASES =
            """
            create table purchases as
            select occurred_at as purchased_at, day, session_id as order_id, customer_id, product_id,
                category_code, brand, 1 as quantity, price as amount
            from events where event_type = 'purchase'""";

    private static final String CUSTOMER_DAYS =
            """
            create table customer_days as
            with clicks as (
                select day, customer_id, count(*) as events,
                    count(*) filter (event_type = 'view') as views,
                    count(*) filter (event_type = 'cart') as carts,
                    count(*) filter (event_type = 'purchase') as purchases_events,
                    count(distinct session_id) as sessions
                from events group by all),
            sales as (
                select day, customer_id, sum(amount) as revenue, count(distinct order_id) as orders
                from purchases where amount > 0 group by all)
            select *, min(day) over (partition by customer_id) as first_day
            from clicks left join sales using (day, customer_id)""";

    private static final String DAILY_KPI =
            """
            create table daily_kpi as
            select day, sum(events) as events, sum(views) as views, sum(carts) as carts,
                sum(purchases_events) as purchases_events, count(*) as visitors,
                count(*) filter (first_day = day) as daily_new_users, sum(sessions) as sessions,
                sum(revenue) as revenue, count(revenue) as buyers, sum(orders) as orders
            from customer_days group by day""";
}
