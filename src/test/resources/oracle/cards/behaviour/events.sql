select month as row_name, event_type as column_name, count(*) as number
from asked_events where span = 'now' group by all
