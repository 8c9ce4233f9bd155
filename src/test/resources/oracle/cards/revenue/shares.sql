select step as row_name, category_1 as column_name, sum(revenue) as number
from asked_sales where span = 'now' group by all
