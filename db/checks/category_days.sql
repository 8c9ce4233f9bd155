-- Categories that stand twice in a day, and days whose events or sales do not add up.
with categories as (
    select day, category_code, count_views, count_carts, count_purchase_events, total_revenue
    from category_days
    where day in (:days)
),

duplicates as (
    select day, category_code, 'stands twice' as problem
    from categories
    group by day, category_code
    having count(*) > 1
),

totals as (
    select
        day,
        sum(count_views) as count_views,
        sum(count_carts) as count_carts,
        sum(count_purchase_events) as count_purchase_events,
        sum(total_revenue) as total_revenue
    from categories
    group by day
),

event_totals as (
    select
        day,
        sum(case when event_type = 'view' then 1 else 0 end) as count_views,
        sum(case when event_type = 'cart' then 1 else 0 end) as count_carts,
        sum(case when event_type = 'purchase' then 1 else 0 end) as count_purchase_events
    from fact_events
    where day in (:days)
    group by day
),

purchase_totals as (
    select day, sum(revenue) as total_revenue
    from fact_purchases
    where day in (:days) and customer_id is not null
    group by day
),

different_events as (
    select event_totals.day, 'events do not add up' as problem
    from event_totals
    left join totals on totals.day = event_totals.day
    where coalesce(totals.count_views, 0) <> event_totals.count_views
        or coalesce(totals.count_carts, 0) <> event_totals.count_carts
        or coalesce(totals.count_purchase_events, 0) <> event_totals.count_purchase_events
),

different_revenue as (
    select purchase_totals.day, 'revenue does not add up' as problem
    from purchase_totals
    left join totals on totals.day = purchase_totals.day
    where coalesce(totals.total_revenue, 0) <> purchase_totals.total_revenue
)

select day, category_code, problem from duplicates
union all
select day, null, problem from different_events
union all
select day, null, problem from different_revenue
