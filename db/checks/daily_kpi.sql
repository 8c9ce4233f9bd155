-- Days that stand twice, or whose figures contradict each other, the customers or the categories.
with kpi as (
    select
        day, count_events, count_active_customers, count_new_customers, count_buyers,
        count_first_time_buyers, total_revenue
    from daily_kpi
    where day in (:days)
),

duplicates as (
    select day, 'stands twice' as problem from kpi group by day having count(*) > 1
),

contradictions as (
    select day, 'more new than active customers, or more first-time buyers than buyers' as problem
    from kpi
    where count_new_customers > count_active_customers
        or count_first_time_buyers > count_buyers
),

customer_totals as (
    select day, sum(total_revenue) as total_revenue
    from customer_days
    where day in (:days)
    group by day
),

category_totals as (
    select day, sum(count_events) as count_events, sum(total_revenue) as total_revenue
    from category_days
    where day in (:days)
    group by day
),

differences as (
    select kpi.day, 'revenue or events do not add up' as problem
    from kpi
    left join customer_totals on customer_totals.day = kpi.day
    left join category_totals on category_totals.day = kpi.day
    where coalesce(customer_totals.total_revenue, 0) <> kpi.total_revenue
        or coalesce(category_totals.total_revenue, 0) <> kpi.total_revenue
        or coalesce(category_totals.count_events, 0) <> kpi.count_events
)

select day, problem from duplicates
union all
select day, problem from contradictions
union all
select day, problem from differences
