select category_1, sum(revenue) as revenue from asked_sales where span = 'now' group by 1
