-- What each customer did on each day: the base of cumulative tables, segments and firsts.
-- grain: one row per day and customer or visitor with an event, a sale or a refund
-- key: day, customer_ordinal
-- reads: fact_events, fact_purchases
with events as (
    select day, customer_ordinal, event_type, session_key, access_seconds
    from fact_events
    where day in (:days) and customer_ordinal is not null
),

purchases as (
    select day, customer_ordinal, order_id, quantity, revenue, is_sale, purchased_at
    from fact_purchases
    where day in (:days) and customer_ordinal is not null and (is_sale or revenue <> 0)
),

event_days as (
    select
        day,
        customer_ordinal,
        count(*) as count_events,
        sum(case when event_type = 'view' then 1 else 0 end) as count_views,
        sum(case when event_type = 'cart' then 1 else 0 end) as count_carts,
        sum(case when event_type = 'purchase' then 1 else 0 end) as count_purchase_events,
        sum(case when event_type = 'login' then 1 else 0 end) as count_logins,
        count(distinct session_key) as count_sessions,
        sum(case when event_type = 'login' then coalesce(access_seconds, 0) else 0 end)
            as total_access_seconds
    from events
    group by day, customer_ordinal
),

purchase_days as (
    select
        day,
        customer_ordinal,
        count(distinct case when is_sale then order_id end) as count_orders,
        sum(case when is_sale then 1 else 0 end) as count_purchase_rows,
        sum(case when is_sale then quantity else 0 end) as total_quantity,
        sum(revenue) as total_revenue,
        min(case when is_sale then purchased_at end) as first_purchase_at,
        max(case when is_sale then purchased_at end) as last_purchase_at
    from purchases
    group by day, customer_ordinal
),

customer_days as (
    select
        coalesce(event_days.day, purchase_days.day) as day,
        coalesce(event_days.customer_ordinal, purchase_days.customer_ordinal)
            as customer_ordinal,
        coalesce(event_days.count_events, 0) as count_events,
        coalesce(event_days.count_views, 0) as count_views,
        coalesce(event_days.count_carts, 0) as count_carts,
        coalesce(event_days.count_purchase_events, 0) as count_purchase_events,
        coalesce(event_days.count_logins, 0) as count_logins,
        coalesce(event_days.count_sessions, 0) as count_sessions,
        coalesce(purchase_days.count_orders, 0) as count_orders,
        coalesce(purchase_days.count_purchase_rows, 0) as count_purchase_rows,
        coalesce(event_days.total_access_seconds, 0) as total_access_seconds,
        coalesce(purchase_days.total_quantity, 0) as total_quantity,
        coalesce(purchase_days.total_revenue, 0) as total_revenue,
        purchase_days.first_purchase_at,
        purchase_days.last_purchase_at
    from event_days
    full outer join purchase_days
        on purchase_days.day = event_days.day
        and purchase_days.customer_ordinal = event_days.customer_ordinal
)

select * from customer_days
