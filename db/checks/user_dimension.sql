-- Customers that stand twice in user_dimension, and amounts that do not add up to daily_kpi.
with duplicates as (
    select customer_id, 'stands twice' as problem
    from user_dimension
    group by customer_id
    having count(*) > 1
),

customer_total as (
    select coalesce(sum(total_purchase_amount), 0) as total_revenue from user_dimension
),

kpi_total as (
    select coalesce(sum(total_revenue), 0) as total_revenue from daily_kpi where day <= :as_of
),

differences as (
    select 'purchase amounts do not add up' as problem
    from customer_total
    cross join kpi_total
    where customer_total.total_revenue <> kpi_total.total_revenue
)

select customer_id, problem from duplicates
union all
select null, problem from differences
