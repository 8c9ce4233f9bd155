with keys as (
    select day, brand from raw_events
    union select day, brand from raw_purchases
    where customer_id is not null and (status = 'completed' and quantity > 0 and amount > 0 or status = 'refunded' and amount <> 0))
select day, brand,
    (select count(*) from raw_events e where e.day = k.day and e.brand is not distinct from k.brand)
        as count_events,
    (select count(*) filter (event_type = 'view') from raw_events e
        where e.day = k.day and e.brand is not distinct from k.brand) as count_views,
    (select count(*) filter (event_type = 'cart') from raw_events e
        where e.day = k.day and e.brand is not distinct from k.brand) as count_carts,
    (select count(*) filter (event_type = 'purchase') from raw_events e
        where e.day = k.day and e.brand is not distinct from k.brand) as count_purchase_events,
    (select count(distinct customer_id) from raw_purchases p
        where p.day = k.day and p.brand is not distinct from k.brand and status = 'completed' and quantity > 0 and amount > 0) as count_buyers,
    (select count(distinct order_id) from raw_purchases p
        where p.day = k.day and p.brand is not distinct from k.brand and status = 'completed' and quantity > 0 and amount > 0
            and customer_id is not null) as count_orders,
    (select coalesce(sum(case when status = 'completed' and quantity > 0 and amount > 0 then amount
        when status = 'refunded' then -abs(amount) end), 0) from raw_purchases p
        where p.day = k.day and p.brand is not distinct from k.brand
            and customer_id is not null) as total_revenue
from keys k where day <= {as_of}
