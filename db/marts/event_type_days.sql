-- How often each kind of event happened on each day, by how many people in how many sessions.
-- grain: one row per day and event type
-- key: day, event_type
-- reads: fact_events
with events as (
    select day, event_type, customer_ordinal, session_key
    from fact_events
    where day in (:days)
),

event_type_days as (
    select
        day,
        event_type,
        count(*) as count_events,
        count(distinct customer_ordinal) as count_customers,
        count(distinct session_key) as count_sessions
    from events
    group by day, event_type
)

select * from event_type_days
