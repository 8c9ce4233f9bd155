-- What happened on each day in each brand; rows without one stand under null.
-- grain: one row per day and brand with an event, a sale or a refund of a known customer
-- key: day, brand
-- reads: fact_events, fact_purchases
with events as (
    select day, brand, event_type from fact_events where day in (:days)
),

purchases as (
    select day, brand, customer_ordinal, order_id, revenue, is_sale
    from fact_purchases
    where day in (:days) and customer_id is not null and (is_sale or revenue <> 0)
),

event_counts as (
    select
        day,
        brand,
        count(*) as count_events,
        sum(case when event_type = 'view' then 1 else 0 end) as count_views,
        sum(case when event_type = 'cart' then 1 else 0 end) as count_carts,
        sum(case when event_type = 'purchase' then 1 else 0 end) as count_purchase_events,
        0 as count_buyers,
        0 as count_orders,
        0 as total_revenue
    from events
    group by day, brand
),

purchase_counts as (
    select
        day,
        brand,
        0 as count_events,
        0 as count_views,
        0 as count_carts,
        0 as count_purchase_events,
        count(distinct case when is_sale then customer_ordinal end) as count_buyers,
        count(distinct case when is_sale then order_id end) as count_orders,
        sum(revenue) as total_revenue
    from purchases
    group by day, brand
),

counts as (
    select * from event_counts
    union all
    select * from purchase_counts
),

brand_days as (
    select
        day,
        brand,
        sum(count_events) as count_events,
        sum(count_views) as count_views,
        sum(count_carts) as count_carts,
        sum(count_purchase_events) as count_purchase_events,
        sum(count_buyers) as count_buyers,
        sum(count_orders) as count_orders,
        sum(total_revenue) as total_revenue
    from counts
    group by day, brand
)

select * from brand_days
