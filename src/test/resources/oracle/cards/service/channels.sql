select coalesce(channel, '') as channel, count(*) as service_requests_opened
from asked_requests where span = 'now' group by 1
