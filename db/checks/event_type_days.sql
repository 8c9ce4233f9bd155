-- Kinds of events that stand twice in a day, and days whose kinds do not add up to the facts.
with kinds as (
    select day, event_type, count_events, count_customers, count_sessions
    from event_type_days
    where day in (:days)
),

duplicates as (
    select day, event_type, 'stands twice' as problem
    from kinds
    group by day, event_type
    having count(*) > 1
),

contradictions as (
    select day, event_type, 'more customers or sessions than events' as problem
    from kinds
    where count_customers > count_events or count_sessions > count_events
),

totals as (
    select day, sum(count_events) as count_events from kinds group by day
),

event_totals as (
    select day, count(*) as count_events from fact_events where day in (:days) group by day
),

differences as (
    select event_totals.day, 'events do not add up' as problem
    from event_totals
    left join totals on totals.day = event_totals.day
    where coalesce(totals.count_events, 0) <> event_totals.count_events
)

select day, event_type, problem from duplicates
union all
select day, event_type, problem from contradictions
union all
select day, null, problem from differences
