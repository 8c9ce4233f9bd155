-- Events that stand twice in a day, or on a day they did not happen on.
with events as (
    select day, event_key, occurred_at from fact_events where day in (:days)
),

duplicates as (
    select day, event_key, 'stands twice' as problem
    from events
    group by day, event_key
    having count(*) > 1
),

misplaced as (
    select day, event_key, 'happened on another day' as problem
    from events
    where occurred_at < day - interval '1 day' or occurred_at >= day + interval '2 days'
)

select day, event_key, problem from duplicates
union all
select day, event_key, problem from misplaced
