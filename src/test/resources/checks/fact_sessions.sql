-- Visits that stand twice, lose events, or name what no dimension has.
with twice as (
    select 'a visit stands twice' as problem
    from fact_sessions
    group by session_key
    having count(*) > 1
),

event_counts as (
    select session_key, count(*) as count_events
    from fact_events
    where session_key is not null
    group by session_key
),

different as (
    select 'events do not add up' as problem
    from event_counts
    full outer join fact_sessions on fact_sessions.session_key = event_counts.session_key
    where coalesce(fact_sessions.count_events, 0) <> coalesce(event_counts.count_events, 0)
),

strangers as (
    select 'a customer whom the dimension does not have' as problem
    from fact_sessions
    left join dim_customers on dim_customers.customer_id = fact_sessions.customer_id
    where fact_sessions.customer_id is not null and dim_customers.customer_id is null
),

no_days as (
    select 'the calendar has no such day' as problem
    from fact_sessions
    left join dim_dates on dim_dates.day = fact_sessions.day
    where dim_dates.day is null
)

select problem from twice
union all
select problem from different
union all
select problem from strangers
union all
select problem from no_days
