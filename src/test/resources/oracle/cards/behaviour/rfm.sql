select rfm_segment, count(distinct customer_id) as customers_who_bought
from kept_sales join traits using (customer_id) join spans on day <= last
where is_sale and span = 'now' group by 1
