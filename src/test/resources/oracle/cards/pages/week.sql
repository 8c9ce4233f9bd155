select weekday::text as row_name, hour::text as column_name, count(*) as number
from asked_events where span = 'now' and is_look group by all
