select step, count_if(is_look) as page_views, count(distinct session) as sessions
from asked_events where span = 'now' group by 1
