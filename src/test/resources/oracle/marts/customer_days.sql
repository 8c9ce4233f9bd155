with events_of as (
    select day, person, count(*) as e, count(*) filter (event_type = 'view') as v,
        count(*) filter (event_type = 'cart') as c, count(*) filter (event_type = 'purchase') as p,
        count(*) filter (event_type = 'login') as l, count(distinct session_key) as s,
        coalesce(sum(access_seconds) filter (event_type = 'login'), 0) as a
    from raw_events where person is not null group by all),
sales_of as (
    select day, person, count(distinct order_id) filter (sale) as o, count(*) filter (sale) as r,
        coalesce(sum(quantity) filter (sale), 0) as q,
        sum(case when sale then amount else -abs(amount) end) as m,
        min(purchased_at) filter (sale) as first_at, max(purchased_at) filter (sale) as last_at
    from (select *, status = 'completed' and quantity > 0 and amount > 0 as sale from raw_purchases)
    where person is not null and (sale or status = 'refunded' and amount <> 0) group by all)
select day, person as customer_id, coalesce(e, 0) as count_events, coalesce(v, 0) as count_views,
    coalesce(c, 0) as count_carts, coalesce(p, 0) as count_purchase_events,
    coalesce(l, 0) as count_logins, coalesce(s, 0) as count_sessions,
    coalesce(o, 0) as count_orders, coalesce(r, 0) as count_purchase_rows,
    coalesce(a, 0) as total_access_seconds, coalesce(q, 0) as total_quantity,
    coalesce(m, 0) as total_revenue, person not in (
        select customer_id from raw_events where customer_id is not null
        union all select customer_id from raw_purchases where customer_id is not null
        union all select customer_id from raw_service_requests where customer_id is not null
        union all select customer_id from raw_customers) as is_visitor,
    first_at as first_purchase_at, last_at as last_purchase_at
from events_of full join sales_of using (day, person)
where day <= {as_of}
