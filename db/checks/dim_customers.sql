-- Customers of facts whom no dimension has: without a number, or still taken for a visitor.
with facts as (
    select day, customer_id, customer_ordinal, 'events' as table_name
    from fact_events
    where day in (:days) and customer_id is not null
    union all
    select day, customer_id, customer_ordinal, 'purchases' as table_name
    from fact_purchases
    where day in (:days) and customer_id is not null
    union all
    select day, customer_id, customer_ordinal, 'service_requests' as table_name
    from fact_service_requests
    where day in (:days) and customer_id is not null
    union all
    select day, customer_id, customer_ordinal, 'customers' as table_name
    from customer_snapshots
    where day in (:days)
),

customers as (
    select distinct day, customer_id, customer_ordinal, table_name from facts
),

unnumbered as (
    select day, table_name, customer_id, 'the customer has no number' as problem
    from customers
    where customer_ordinal is null
),

visitors as (
    select customers.day, customers.table_name, customers.customer_id,
        'the customer is taken for a visitor' as problem
    from customers
    inner join customer_ordinals on customer_ordinals.ordinal = customers.customer_ordinal
    left join newly_known on newly_known.customer_ordinal = customers.customer_ordinal
    where customer_ordinals.is_visitor and newly_known.customer_ordinal is null
)

select day, table_name, customer_id, problem from unnumbered
union all
select day, table_name, customer_id, problem from visitors
