-- Months that stand twice for a customer, contradict themselves or do not add up to the sales.
with duplicates as (
    select customer_id, month, 'stands twice' as problem
    from monthly_purchases
    group by customer_id, month
    having count(*) > 1
),

contradictions as (
    select customer_id, month, 'orders or months contradict each other' as problem
    from monthly_purchases
    where count_orders < 1
        or count_purchase_days not between 1 and 31
        or previous_month >= month
),

month_total as (
    select coalesce(sum(total_quantity), 0) as total_quantity from monthly_purchases
),

sale_total as (
    select coalesce(sum(quantity), 0) as total_quantity
    from fact_purchases
    where day <= :as_of and customer_id is not null and is_sale
),

differences as (
    select 'quantities do not add up' as problem
    from month_total
    cross join sale_total
    where month_total.total_quantity <> sale_total.total_quantity
)

select customer_id, month, problem from duplicates
union all
select customer_id, month, problem from contradictions
union all
select null, null, problem from differences
