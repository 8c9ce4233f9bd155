select day, event_type, count(*) as count_events, count(distinct person) as count_customers,
    count(distinct session_key) as count_sessions
from raw_events where day <= {as_of} group by day, event_type
