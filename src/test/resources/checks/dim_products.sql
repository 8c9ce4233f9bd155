-- Products that stand twice, and products of facts that are missing.
with twice as (
    select 'a product stands twice' as problem
    from dim_products
    group by product_id
    having count(*) > 1
),

fact_products as (
    select product_id, day from fact_events where product_id is not null
    union
    select product_id, day from fact_purchases where product_id is not null
),

missing as (
    select 'a product of a fact is missing' as problem
    from fact_products
    left join dim_products on dim_products.product_id = fact_products.product_id
    where dim_products.product_id is null
),

outside as (
    select 'seen before the first or after the last day' as problem
    from fact_products
    inner join dim_products on dim_products.product_id = fact_products.product_id
    where fact_products.day < dim_products.first_seen_on
        or fact_products.day > dim_products.last_seen_on
)

select problem from twice
union all
select problem from missing
union all
select problem from outside
