select coalesce(category, '') as category, median(hours) as median_resolution_hours
from asked_requests where span = 'now' group by 1
