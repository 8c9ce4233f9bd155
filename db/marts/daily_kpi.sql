-- The additive parts of each day's key figures; ratios follow from sums of them.
-- grain: one row per loaded day
-- key: day
-- reads: current_loads, fact_events, fact_purchases, fact_service_requests, customer_days
with days as (
    select distinct day
    from current_loads
    where day in (:days) and table_name in ('events', 'purchases', 'service_requests')
),

events as (
    select day, customer_ordinal, session_key, event_type, access_seconds
    from fact_events
    where day in (:days)
),

purchases as (
    select day, customer_id, customer_ordinal, order_id, revenue, is_sale
    from fact_purchases
    where day in (:days)
),

service_requests as (
    select day, closed_at from fact_service_requests where day in (:days)
),

customers as (
    select day, customer_ordinal, count_events, count_views, count_purchase_rows
    from customer_days
    where day in (:days)
),

new_customers as (
    select customers.day, count(*) as count_new_customers
    from customers
    where customers.count_events > 0 and not exists (
        select 1
        from customer_days as earlier
        where earlier.customer_ordinal = customers.customer_ordinal
            and earlier.day < customers.day
            and earlier.count_events > 0
    )
    group by customers.day
),

first_time_buyers as (
    select customers.day, count(*) as count_first_time_buyers
    from customers
    where customers.count_purchase_rows > 0 and not exists (
        select 1
        from customer_days as earlier
        where earlier.customer_ordinal = customers.customer_ordinal
            and earlier.day < customers.day
            and earlier.count_purchase_rows > 0
    )
    group by customers.day
),

customer_counts as (
    select
        day,
        sum(case when count_events > 0 then 1 else 0 end) as count_active_customers,
        sum(case when count_views > 0 then 1 else 0 end) as count_viewers,
        sum(case when count_purchase_rows > 0 then 1 else 0 end) as count_buyers
    from customers
    group by day
),

event_counts as (
    select
        day,
        count(*) as count_events,
        sum(case when event_type = 'view' then 1 else 0 end) as count_views,
        sum(case when event_type = 'cart' then 1 else 0 end) as count_carts,
        sum(case when event_type = 'purchase' then 1 else 0 end) as count_purchase_events,
        sum(case when event_type = 'login' then 1 else 0 end) as count_logins,
        count(distinct session_key) as count_sessions,
        count(distinct case when event_type = 'purchase' then session_key end)
            as count_buying_sessions,
        sum(case when event_type = 'login' then coalesce(access_seconds, 0) else 0 end)
            as total_access_seconds
    from events
    group by day
),

purchase_counts as (
    select
        day,
        count(distinct case when is_sale and customer_id is not null then order_id end)
            as count_orders,
        sum(case when is_sale and customer_id is not null then 1 else 0 end)
            as count_purchase_rows,
        sum(case when customer_id is not null then revenue else 0 end) as total_revenue,
        sum(case when customer_id is null then revenue else 0 end) as total_guest_revenue
    from purchases
    group by day
),

request_counts as (
    select day, count(*) as count_opened, count(closed_at) as count_closed
    from service_requests
    group by day
),

daily_kpi as (
    select
        days.day,
        coalesce(event_counts.count_events, 0) as count_events,
        coalesce(event_counts.count_views, 0) as count_views,
        coalesce(event_counts.count_carts, 0) as count_carts,
        coalesce(event_counts.count_purchase_events, 0) as count_purchase_events,
        coalesce(event_counts.count_logins, 0) as count_logins,
        coalesce(event_counts.count_sessions, 0) as count_sessions,
        coalesce(event_counts.count_buying_sessions, 0) as count_buying_sessions,
        coalesce(customer_counts.count_active_customers, 0) as count_active_customers,
        coalesce(new_customers.count_new_customers, 0) as count_new_customers,
        coalesce(customer_counts.count_viewers, 0) as count_viewers,
        coalesce(customer_counts.count_buyers, 0) as count_buyers,
        coalesce(first_time_buyers.count_first_time_buyers, 0) as count_first_time_buyers,
        coalesce(purchase_counts.count_orders, 0) as count_orders,
        coalesce(purchase_counts.count_purchase_rows, 0) as count_purchase_rows,
        coalesce(request_counts.count_opened, 0) as count_service_requests_opened,
        coalesce(request_counts.count_closed, 0) as count_service_requests_closed,
        coalesce(event_counts.total_access_seconds, 0) as total_access_seconds,
        coalesce(purchase_counts.total_revenue, 0) as total_revenue,
        coalesce(purchase_counts.total_guest_revenue, 0) as total_guest_revenue
    from days
    left join event_counts on event_counts.day = days.day
    left join customer_counts on customer_counts.day = days.day
    left join new_customers on new_customers.day = days.day
    left join first_time_buyers on first_time_buyers.day = days.day
    left join purchase_counts on purchase_counts.day = days.day
    left join request_counts on request_counts.day = days.day
)

select * from daily_kpi
