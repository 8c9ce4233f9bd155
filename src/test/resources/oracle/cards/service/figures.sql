select span, count(*) as service_requests_opened, count(closed_at) as service_requests_closed,
    count(closed_at) / count(*) as service_closing_rate,
    median(hours) as median_resolution_hours,
    count_if(hours <= 24) / count(*) as first_day_resolution_rate,
    avg(satisfaction) filter (closed_at is not null) as satisfaction
from asked_requests group by span
