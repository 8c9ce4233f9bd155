select day, channel, category, count(*) as count_opened, count(closed_at) as count_closed,
    count(*) filter (closed_at <= opened_at + interval 1 day) as count_closed_in_a_day,
    count(satisfaction) filter (closed_at is not null) as count_rated,
    coalesce(sum(satisfaction) filter (closed_at is not null), 0) as total_satisfaction,
    coalesce(sum(date_diff('second', opened_at, closed_at)), 0) as total_resolution_seconds
from raw_service_requests where day <= {as_of} group by day, channel, category
