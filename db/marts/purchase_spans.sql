-- From when to when each customer has bought, and on how many days.
-- grain: one row per customer with a sale up to the day; never stored, read as of that day
-- key: customer_ordinal
-- reads: customer_days
with purchase_days as (
    select customer_ordinal, day
    from customer_days
    where day <= :as_of and count_purchase_rows > 0
),

purchase_spans as (
    select
        customer_ordinal,
        count(*) as count_purchase_days,
        min(day) as first_purchase_on,
        max(day) as last_purchase_on
    from purchase_days
    group by customer_ordinal
)

select * from purchase_spans
