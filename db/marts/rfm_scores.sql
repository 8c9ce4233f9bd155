-- How recently, how often and for how much each customer has bought, scored 1 to 5.
-- grain: one row per customer with a sale up to the day; never stored, read as of that day
-- key: customer_id
-- reads: fact_purchases, daily_kpi
--
-- First scheme, r_score to rfm_segment: fifths of value. A value lies in the fifth
-- floor(5 x share of customers with a smaller value), from 0 to 4, so equal customers get equal
-- scores. Frequency and monetary score one more than that; recency, where few days are good,
-- scores 5 less it. rfm_segment is the disjoint grid of r_score and f_score.
-- Second scheme, ranked_r to ranked_group: fifths of rank (ntile), ties by customer_id; recency
-- counts to the newest event of any kind, frequency sale rows, monetary their prices.
with purchases as (
    select customer_id, customer_ordinal, day, order_id, revenue, is_sale
    from fact_purchases
    where day <= :as_of and customer_id is not null and (is_sale or revenue <> 0)
),

newest as (
    select max(day) as newest_day
    from daily_kpi
    where day <= :as_of and (count_events > 0 or count_purchase_rows > 0)
),

buyers as (
    select
        customer_id,
        max(customer_ordinal) as customer_ordinal,
        min(case when is_sale then day end) as first_purchase_on,
        max(case when is_sale then day end) as last_purchase_on,
        count(distinct case when is_sale then order_id end) as frequency,
        sum(case when is_sale then 1 else 0 end) as count_purchase_rows,
        sum(case when is_sale then revenue else 0 end) as total_price,
        sum(revenue) as monetary
    from purchases
    group by customer_id
    having sum(case when is_sale then 1 else 0 end) > 0
),

placed as (
    select
        customer_id,
        customer_ordinal,
        first_purchase_on,
        last_purchase_on,
        frequency,
        monetary,
        count_purchase_rows,
        total_price,
        count(*) over () as count_buyers,
        rank() over (order by last_purchase_on desc) - 1 as count_more_recent,
        rank() over (order by frequency) - 1 as count_less_frequent,
        rank() over (order by monetary) - 1 as count_less_monetary,
        ntile(5) over (order by last_purchase_on, customer_id) as ranked_r,
        ntile(5) over (order by count_purchase_rows, customer_id) as ranked_f,
        ntile(5) over (order by total_price, customer_id) as ranked_m
    from buyers
),

scored as (
    select
        placed.*,
        5 - 5 * count_more_recent / count_buyers as r_score,
        1 + 5 * count_less_frequent / count_buyers as f_score,
        1 + 5 * count_less_monetary / count_buyers as m_score,
        ranked_r + ranked_f + ranked_m as ranked_total
    from placed
),

rfm_scores as (
    select
        scored.customer_id,
        scored.customer_ordinal,
        cast(:as_of as date) as as_of,
        scored.first_purchase_on,
        scored.last_purchase_on,
        cast(:as_of as date) - scored.last_purchase_on as recency_days,
        scored.frequency,
        scored.monetary,
        scored.r_score,
        scored.f_score,
        scored.m_score,
        cast(scored.r_score as varchar(1)) || '-' || cast(scored.f_score as varchar(1)) || '-'
            || cast(scored.m_score as varchar(1)) as rfm_code,
        case
            when scored.r_score = 5 and scored.f_score = 1 then 'new_customers'
            when scored.r_score = 5 and scored.f_score >= 4 then 'champions'
            when scored.r_score = 4 and scored.f_score = 1 then 'promising'
            when scored.r_score >= 4 and scored.f_score <= 3 then 'potential_loyalists'
            when scored.r_score >= 3 and scored.f_score >= 4 then 'loyal'
            when scored.r_score = 3 and scored.f_score = 3 then 'need_attention'
            when scored.r_score = 3 then 'about_to_sleep'
            when scored.f_score = 5 then 'cant_lose_them'
            when scored.f_score >= 3 then 'at_risk'
            when scored.r_score = 1 and scored.f_score = 1 then 'lost'
            else 'hibernating'
        end as rfm_segment,
        newest.newest_day - scored.last_purchase_on as ranked_recency_days,
        scored.count_purchase_rows,
        scored.total_price,
        scored.ranked_r,
        scored.ranked_f,
        scored.ranked_m,
        scored.ranked_total,
        case
            when scored.ranked_total >= 12 then 'high'
            when scored.ranked_total >= 8 then 'mid'
            else 'low'
        end as value_tier,
        case
            when scored.ranked_r = 1 then 'inactive'
            when scored.ranked_r = 2 then 'at_risk'
            when scored.ranked_r >= 4 and scored.ranked_f >= 4 and scored.ranked_m >= 4 then 'vip'
            when scored.ranked_r >= 3 and scored.ranked_f >= 3 and scored.ranked_m >= 3
                then 'potential_loyalist'
            else 'core'
        end as ranked_group
    from scored
    cross join newest
)

select * from rfm_scores
