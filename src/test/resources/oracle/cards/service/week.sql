select weekday::text as row_name, hour::text as column_name, count(*) as number
from asked_requests where span = 'now' group by all
