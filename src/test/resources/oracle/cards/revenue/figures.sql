with customers as (
    select span, customer_id, sum(revenue) as revenue,
        count(distinct order_id) filter (is_sale) as orders
    from asked_sales group by all),
buyers as (
    select span, sum(revenue) as revenue, count_if(orders > 0) as buyers,
        count_if(orders > 1) as repeaters
    from customers group by span),
paid as (
    select span, count(distinct order_id) as payments from asked_sales where is_sale group by span)
select span, revenue, payments, buyers, revenue / payments as average_order_value,
    revenue / nullif(buyers, 0) as average_revenue_per_paying_user,
    repeaters / nullif(buyers, 0) as repeat_rate
from buyers left join paid using (span)
