-- How often each customer buys: the days of purchases, the gaps between them, what they brought.
-- grain: one row per customer with a sale up to the day; never stored, read as of that day
-- key: customer_ordinal
-- reads: fact_purchases
--
-- All purchases of a day count as one. total_repeat_revenue is what came after the first day of
-- purchase, refunds subtracted. median_gap_days is null for those who bought on one day only.
with purchases as (
    select customer_ordinal, day, revenue, is_sale
    from fact_purchases
    where day <= :as_of and customer_id is not null and (is_sale or revenue <> 0)
),

purchase_days as (
    select
        customer_ordinal,
        day,
        sum(case when is_sale then 1 else 0 end) as count_sales,
        sum(revenue) as total_revenue
    from purchases
    group by customer_ordinal, day
),

gaps as (
    select
        customer_ordinal,
        day - lag(day) over (partition by customer_ordinal order by day) as gap_days
    from purchase_days
    where count_sales > 0
),

ranked_gaps as (
    select
        customer_ordinal,
        gap_days,
        row_number() over (partition by customer_ordinal order by gap_days) as place,
        count(*) over (partition by customer_ordinal) as count_gaps
    from gaps
    where gap_days is not null
),

median_gaps as (
    select customer_ordinal, avg(cast(gap_days as numeric(10, 1))) as median_gap_days
    from ranked_gaps
    where place in ((count_gaps + 1) / 2, (count_gaps + 2) / 2)
    group by customer_ordinal
),

buyers as (
    select
        customer_ordinal,
        count(*) as count_purchase_days,
        min(day) as first_purchase_on,
        max(day) as last_purchase_on
    from purchase_days
    where count_sales > 0
    group by customer_ordinal
),

repeats as (
    select purchase_days.customer_ordinal, sum(purchase_days.total_revenue) as total_repeat_revenue
    from purchase_days
    inner join buyers
        on buyers.customer_ordinal = purchase_days.customer_ordinal
        and buyers.first_purchase_on < purchase_days.day
    group by purchase_days.customer_ordinal
),

purchase_rhythms as (
    select
        buyers.customer_ordinal,
        buyers.count_purchase_days,
        coalesce(repeats.total_repeat_revenue, 0) as total_repeat_revenue,
        median_gaps.median_gap_days,
        buyers.first_purchase_on,
        buyers.last_purchase_on
    from buyers
    left join repeats on repeats.customer_ordinal = buyers.customer_ordinal
    left join median_gaps on median_gaps.customer_ordinal = buyers.customer_ordinal
)

select * from purchase_rhythms
