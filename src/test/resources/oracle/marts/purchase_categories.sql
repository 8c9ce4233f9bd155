with categories as (
    select customer_id, category_code, max(day) filter (status = 'completed' and quantity > 0 and amount > 0) as last_purchase_on,
        count(distinct order_id) filter (status = 'completed' and quantity > 0 and amount > 0) as count_orders,
        count(distinct order_id) filter (status = 'completed' and quantity > 0 and amount > 0 and day > {as_of} - 30) as count_recent_orders,
        sum(case when status = 'completed' and quantity > 0 and amount > 0 then amount when status = 'refunded' then -abs(amount) end)
            as total_revenue
    from raw_purchases
    where day <= {as_of} and customer_id is not null group by all
    having count(*) filter (status = 'completed' and quantity > 0 and amount > 0) > 0)
select customer_id, category_code, last_purchase_on, count_orders, count_recent_orders,
    total_revenue, 1 + (
        select count(*) from categories o where o.customer_id = c.customer_id
            and (o.count_orders > c.count_orders
                or o.count_orders = c.count_orders and o.total_revenue > c.total_revenue
                or o.count_orders = c.count_orders and o.total_revenue = c.total_revenue
                    and o.category_code < c.category_code)) as preference
from categories c
