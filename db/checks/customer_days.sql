-- Customer days that stand twice, and days whose customers do not add up to the facts.
with customers as (
    select day, customer_ordinal, count_events, total_revenue
    from customer_days
    where day in (:days)
),

duplicates as (
    select day, 'a customer stands twice' as problem
    from customers
    group by day, customer_ordinal
    having count(*) > 1
),

customer_totals as (
    select day, sum(count_events) as count_events, sum(total_revenue) as total_revenue
    from customers
    group by day
),

event_totals as (
    select day, count(*) as count_events
    from fact_events
    where day in (:days) and customer_ordinal is not null
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
    left join customer_totals on customer_totals.day = event_totals.day
    where coalesce(customer_totals.count_events, 0) <> event_totals.count_events
),

different_revenue as (
    select purchase_totals.day, 'revenue does not add up' as problem
    from purchase_totals
    left join customer_totals on customer_totals.day = purchase_totals.day
    where coalesce(customer_totals.total_revenue, 0) <> purchase_totals.total_revenue
)

select day, problem from duplicates
union all
select day, problem from different_events
union all
select day, problem from different_revenue
