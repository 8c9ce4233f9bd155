select coalesce(category, '') as category,
    avg(satisfaction) filter (closed_at is not null) as satisfaction
from asked_requests where span = 'now' group by 1
