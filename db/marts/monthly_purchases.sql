-- How each customer buys from month to month.
-- grain: one row per customer and calendar month with a sale up to the day; read as of that day
-- key: customer_id, month
-- reads: fact_purchases
with purchases as (
    select
        customer_id,
        customer_ordinal,
        day,
        cast(date_trunc('month', day) as date) as month,
        order_id,
        quantity,
        revenue,
        is_sale
    from fact_purchases
    where day <= :as_of and customer_id is not null and (is_sale or revenue <> 0)
),

months as (
    select
        customer_id,
        max(customer_ordinal) as customer_ordinal,
        month,
        count(distinct case when is_sale then order_id end) as count_orders,
        count(distinct case when is_sale then day end) as count_purchase_days,
        sum(case when is_sale then quantity else 0 end) as total_quantity,
        sum(revenue) as total_revenue
    from purchases
    group by customer_id, month
    having sum(case when is_sale then 1 else 0 end) > 0
),

monthly_purchases as (
    select
        customer_id,
        customer_ordinal,
        month,
        count_orders,
        count_purchase_days,
        total_quantity,
        total_revenue,
        total_revenue / count_orders as average_order_value,
        lag(month) over (partition by customer_id order by month) as previous_month
    from months
)

select * from monthly_purchases
