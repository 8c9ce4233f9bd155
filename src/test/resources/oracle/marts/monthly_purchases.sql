with months as (
    select customer_id, date_trunc('month', day)::date as month,
        count(distinct order_id) filter (status = 'completed' and quantity > 0 and amount > 0) as count_orders,
        count(distinct day) filter (status = 'completed' and quantity > 0 and amount > 0) as count_purchase_days,
        sum(quantity) filter (status = 'completed' and quantity > 0 and amount > 0) as total_quantity,
        sum(case when status = 'completed' and quantity > 0 and amount > 0 then amount when status = 'refunded' then -abs(amount) end)
            as total_revenue
    from raw_purchases
    where day <= {as_of} and customer_id is not null group by all
    having count(*) filter (status = 'completed' and quantity > 0 and amount > 0) > 0)
select customer_id, month, count_orders, count_purchase_days, total_quantity, total_revenue,
    (total_revenue::decimal(28, 10) / count_orders)::decimal(28, 10) as average_order_value,
    (select max(month) from months m where m.customer_id = months.customer_id
        and m.month < months.month) as previous_month
from months
