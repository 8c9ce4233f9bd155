select day::text as day, count(distinct order_id) as payments
from asked_sales where span = 'now' and is_sale group by 1
