select coalesce(page, '') as page, count(*) as page_views
from asked_events where span = 'now' and is_look group by 1
