-- Customers that stand twice in a day's snapshot.
with snapshots as (
    select day, customer_id from customer_snapshots where day in (:days)
),

duplicates as (
    select day, customer_id, 'stands twice' as problem
    from snapshots
    group by day, customer_id
    having count(*) > 1
)

select * from duplicates
