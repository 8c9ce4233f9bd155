select span, count_if(is_look) as page_views, count(distinct person) as visitors,
    count(distinct session) as sessions, avg(dwell) as average_dwell_seconds,
    median(dwell) as median_dwell_seconds
from asked_events group by span
