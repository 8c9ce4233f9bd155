-- Days whose pages do not add up to the facts.
with page_totals as (
    select day, sum(count_page_views) as count_page_views
    from page_days
    where day in (:days)
    group by day
),

event_totals as (
    select day, count(*) as count_page_views
    from fact_events
    where day in (:days) and event_type in ('page_view', 'view')
    group by day
),

differences as (
    select event_totals.day, 'page views do not add up' as problem
    from event_totals
    left join page_totals on page_totals.day = event_totals.day
    where coalesce(page_totals.count_page_views, 0) <> event_totals.count_page_views
)

select * from differences
