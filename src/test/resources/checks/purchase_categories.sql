-- Customers without one main category, categories that stand twice, and orders that cannot be.
with duplicates as (
    select customer_id, category_code, 'stands twice' as problem
    from purchase_categories
    group by customer_id, category_code
    having count(*) > 1
),

contradictions as (
    select customer_id, category_code, 'orders or days contradict each other' as problem
    from purchase_categories
    where count_orders < 1
        or count_recent_orders > count_orders
        or last_purchase_on is null
        or last_purchase_on > :as_of
),

without_main as (
    select customer_id, 'has not one main category' as problem
    from purchase_categories
    group by customer_id
    having sum(case when preference = 1 then 1 else 0 end) <> 1
)

select customer_id, category_code, problem from duplicates
union all
select customer_id, category_code, problem from contradictions
union all
select customer_id, null, problem from without_main
