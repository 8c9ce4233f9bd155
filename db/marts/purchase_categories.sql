-- What each customer buys: orders and revenue by category, the latest purchase, and which is main.
-- grain: one row per customer and category with a sale up to the day; read as of that day
-- key: customer_id, category_code
-- reads: fact_purchases
with purchases as (
    select customer_id, customer_ordinal, category_code, day, order_id, revenue, is_sale
    from fact_purchases
    where day <= :as_of and customer_id is not null and (is_sale or revenue <> 0)
),

categories as (
    select
        customer_id,
        max(customer_ordinal) as customer_ordinal,
        category_code,
        max(case when is_sale then day end) as last_purchase_on,
        count(distinct case when is_sale then order_id end) as count_orders,
        count(distinct case when is_sale and day > cast(:as_of as date) - 30 then order_id end)
            as count_recent_orders,
        sum(revenue) as total_revenue
    from purchases
    group by customer_id, category_code
    having sum(case when is_sale then 1 else 0 end) > 0
),

purchase_categories as (
    select
        customer_id,
        customer_ordinal,
        category_code,
        last_purchase_on,
        count_orders,
        count_recent_orders,
        total_revenue,
        row_number() over (
            partition by customer_id
            order by count_orders desc, total_revenue desc, category_code
        ) as preference
    from categories
)

select * from purchase_categories
