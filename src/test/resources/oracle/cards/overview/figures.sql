with traffic as (
    select span, count(distinct person) as visitors,
        count(distinct person) filter (event_type = 'view') as viewers,
        coalesce(sum(access_seconds), 0) as stayed, count_if(event_type = 'login') as logins
    from asked_events group by span),
money as (
    select span, sum(revenue) as revenue, count(distinct customer_id) filter (is_sale) as buyers,
        count(distinct order_id) filter (is_sale) as orders
    from asked_sales group by span),
of_the_day as (
    select span, count(distinct person) as daily_active_users,
        count(distinct person) filter (first_active = day) as daily_new_users
    from kept_events join last_days using (day) group by span),
bought_that_day as (
    select span, count(distinct customer_id) filter (is_sale and first_bought = day)
        as daily_first_time_paying_users
    from kept_sales join last_days using (day) group by span),
so_far as (
    select span, sum(revenue) as accumulated_revenue
    from spans join kept_sales on day <= last group by span)
select span, visitors, revenue, buyers, buyers / nullif(viewers, 0) as conversion_rate,
    revenue / nullif(orders, 0) as average_order_value,
    revenue / nullif(visitors, 0) as average_revenue_per_user,
    revenue / nullif(buyers, 0) as average_revenue_per_paying_user,
    stayed / nullif(logins, 0) as daily_average_access_time, daily_active_users, daily_new_users,
    daily_first_time_paying_users, accumulated_revenue
from spans
left join traffic using (span)
left join money using (span)
left join of_the_day using (span)
left join bought_that_day using (span)
left join so_far using (span)
