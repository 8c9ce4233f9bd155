-- How often each customer buys: the days of purchases, the gaps between them, what they brought.
-- grain: one row per customer with a sale up to the day; never stored, read as of that day
-- key: customer_ordinal
-- reads: customer_days
--
-- All purchases of a day count as one. total_repeat_revenue is what came after the first day of
-- purchase, refunds subtracted. median_gap_days is null for those who bought on one day only.
with purchase_days as (
    select
        customer_ordinal,
        day,
        case when count_purchase_rows > 0 then 1 else 0 end as is_purchase_day,
        total_revenue
    from customer_days
    where day <= :as_of and (count_purchase_rows > 0 or total_revenue <> 0)
),

gaps as (
    select
        customer_ordinal,
        day,
        is_purchase_day,
        total_revenue,
        min(case when is_purchase_day = 1 then day end) over (partition by customer_ordinal)
            as first_purchase_on,
        case
            when is_purchase_day = 1 then day - lag(day) over (
                partition by customer_ordinal, is_purchase_day order by day
            )
        end as gap_days
    from purchase_days
),

ranked_gaps as (
    select
        gaps.*,
        row_number() over (partition by customer_ordinal order by gap_days nulls last) as place,
        count(gap_days) over (partition by customer_ordinal) as count_gaps
    from gaps
),

purchase_rhythms as (
    select
        customer_ordinal,
        sum(is_purchase_day) as count_purchase_days,
        sum(case when day > first_purchase_on then total_revenue else 0 end)
            as total_repeat_revenue,
        avg(
            case
                when place in ((count_gaps + 1) / 2, (count_gaps + 2) / 2)
                    then cast(gap_days as numeric(10, 1))
            end
        ) as median_gap_days,
        min(first_purchase_on) as first_purchase_on,
        max(case when is_purchase_day = 1 then day end) as last_purchase_on
    from ranked_gaps
    group by customer_ordinal
    having sum(is_purchase_day) > 0
)

select * from purchase_rhythms
