select step, count(*) as service_requests_opened, count(closed_at) as service_requests_closed,
    median(hours) as median_resolution_hours
from asked_requests where span = 'now' group by 1
