select coalesce(page, '') as page, avg(dwell) as average_dwell_seconds
from asked_events where span = 'now' group by 1
