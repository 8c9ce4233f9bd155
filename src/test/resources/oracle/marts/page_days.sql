select day, page, count(*) as count_page_views, count(distinct person) as count_visitors,
    count(distinct session_key) as count_sessions, count(dwell_seconds) as count_dwells,
    coalesce(sum(dwell_seconds), 0) as total_dwell_seconds
from raw_events
where day <= {as_of} and event_type in ('view', 'page_view') group by day, page
