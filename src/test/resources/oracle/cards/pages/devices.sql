select coalesce(device, '') as device, count(distinct session) as sessions
from asked_events where span = 'now' group by 1
