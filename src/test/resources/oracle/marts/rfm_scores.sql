with b as (
    select customer_id, min(day) filter (sale) as first_day, max(day) filter (sale) as last_day,
        count(distinct order_id) filter (sale) as orders, count(*) filter (sale) as many,
        sum(amount) filter (sale) as prices,
        sum(case when sale then amount when status = 'refunded' then -abs(amount) end) as value
    from (select *, status = 'completed' and quantity > 0 and amount > 0 as sale from raw_purchases)
    where customer_id is not null and day <= {as_of} group by 1 having many > 0),
n as (select count(*) as n from b),
newest as (
    select max(day) as newest from (
        select day from raw_events
        union all select day from raw_purchases where customer_id is not null and status = 'completed' and quantity > 0 and amount > 0)
    where day <= {as_of}),
s as (
    select *, 5 - (select count(*) from b o where o.last_day > b.last_day) * 5 // n as r,
        1 + (select count(*) from b o where o.orders < b.orders) * 5 // n as f,
        1 + (select count(*) from b o where o.value < b.value) * 5 // n as m,
        ntile(5) over (order by last_day, customer_id) as rr,
        ntile(5) over (order by many, customer_id) as rf,
        ntile(5) over (order by prices, customer_id) as rm
    from b, n)
select customer_id, {as_of} as as_of, first_day as first_purchase_on,
    last_day as last_purchase_on, {as_of} - last_day as recency_days, orders as frequency,
    value as monetary, r as r_score, f as f_score, m as m_score,
    concat_ws('-', r, f, m) as rfm_code,
    [
        ['new_customers', 'potential_loyalists', 'potential_loyalists', 'champions', 'champions'],
        ['promising', 'potential_loyalists', 'potential_loyalists', 'loyal', 'loyal'],
        ['about_to_sleep', 'about_to_sleep', 'need_attention', 'loyal', 'loyal'],
        ['hibernating', 'hibernating', 'at_risk', 'at_risk', 'cant_lose_them'],
        ['lost', 'hibernating', 'at_risk', 'at_risk', 'cant_lose_them']
    ][6 - r][f] as rfm_segment,
    newest - last_day as ranked_recency_days, many as count_purchase_rows,
    prices as total_price, rr as ranked_r, rf as ranked_f, rm as ranked_m,
    rr + rf + rm as ranked_total,
    if(rr + rf + rm >= 12, 'high', if(rr + rf + rm >= 8, 'mid', 'low')) as value_tier,
    case when rr = 1 then 'inactive' when rr = 2 then 'at_risk'
        when least(rr, rf, rm) >= 4 then 'vip'
        when least(rr, rf, rm) >= 3 then 'potential_loyalist' else 'core' end as ranked_group
from s, newest
