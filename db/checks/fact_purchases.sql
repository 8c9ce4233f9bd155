-- Purchases that stand twice in a day, or on a day they did not happen on.
with purchases as (
    select day, purchase_key, status, purchased_at from fact_purchases where day in (:days)
),

duplicates as (
    select day, purchase_key, 'stands twice' as problem
    from purchases
    group by day, purchase_key
    having count(*) > 1
),

misplaced as (
    select day, purchase_key, 'happened on another day' as problem
    from purchases
    where purchased_at < day - interval '1 day' or purchased_at >= day + interval '2 days'
)

select day, purchase_key, problem from duplicates
union all
select day, purchase_key, problem from misplaced
