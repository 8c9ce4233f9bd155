-- Which pages were looked at on each day; views that name no page stand under null.
-- grain: one row per day and page with a page view (events page_view and view)
-- key: day, page
-- reads: fact_events
with page_views as (
    select day, page, customer_ordinal, session_key, dwell_seconds
    from fact_events
    where day in (:days) and event_type in ('page_view', 'view')
),

page_days as (
    select
        day,
        page,
        count(*) as count_page_views,
        count(distinct customer_ordinal) as count_visitors,
        count(distinct session_key) as count_sessions,
        count(dwell_seconds) as count_dwells,
        coalesce(sum(dwell_seconds), 0) as total_dwell_seconds
    from page_views
    group by day, page
)

select * from page_days
