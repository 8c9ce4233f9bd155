-- The service requests opened on each day, and what became of them by now.
-- grain: one row per day, channel and category with a request
-- key: day, channel, category
-- reads: fact_service_requests
with requests as (
    select
        day,
        channel,
        category,
        closed_at,
        case when closed_at is not null then satisfaction end as satisfaction,
        extract(epoch from closed_at) - extract(epoch from opened_at) as resolution_seconds
    from fact_service_requests
    where day in (:days)
),

service_days as (
    select
        day,
        channel,
        category,
        count(*) as count_opened,
        count(closed_at) as count_closed,
        sum(case when resolution_seconds <= 86400 then 1 else 0 end) as count_closed_in_a_day,
        count(satisfaction) as count_rated,
        coalesce(sum(satisfaction), 0) as total_satisfaction,
        coalesce(sum(cast(resolution_seconds as bigint)), 0) as total_resolution_seconds
    from requests
    group by day, channel, category
)

select * from service_days
