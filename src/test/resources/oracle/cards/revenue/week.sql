select weekday::text as row_name, hour::text as column_name, count(distinct order_id) as number
from asked_sales where span = 'now' and is_sale group by all
