-- Customers that stand twice in user_dimension, and amounts that do not add up to their days.
with duplicates as (
    select customer_id, 'stands twice' as problem
    from user_dimension
    group by customer_id
    having count(*) > 1
),

customer_total as (
    select coalesce(sum(total_purchase_amount), 0) as total_revenue from user_dimension
),

day_total as (
    select coalesce(sum(total_revenue), 0) as total_revenue
    from customer_days
    where day <= :as_of and not is_visitor
),

differences as (
    select 'purchase amounts do not add up' as problem
    from customer_total
    cross join day_total
    where customer_total.total_revenue <> day_total.total_revenue
)

select customer_id, problem from duplicates
union all
select null, problem from differences
