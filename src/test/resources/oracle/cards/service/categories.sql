select week as row_name, coalesce(category, '') as column_name, count(*) as number
from asked_requests where span = 'now' group by all
