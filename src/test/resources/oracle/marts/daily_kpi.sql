with loaded as (
    select day from raw_events union select day from raw_purchases
    union select day from raw_service_requests),
e as (
    select day, count(*) as count_events, count(*) filter (event_type = 'view') as count_views,
        count(*) filter (event_type = 'cart') as count_carts,
        count(*) filter (event_type = 'purchase') as count_purchase_events,
        count(*) filter (event_type = 'login') as count_logins,
        count(distinct session_key) as count_sessions,
        count(distinct session_key) filter (event_type = 'purchase') as count_buying_sessions,
        count(distinct person) as count_active_customers,
        count(distinct person) filter (first_active = day) as count_new_customers,
        count(distinct person) filter (event_type = 'view') as count_viewers,
        sum(access_seconds) filter (event_type = 'login') as total_access_seconds
    from raw_events group by day),
p as (
    select day, count(distinct customer_id) filter (status = 'completed' and quantity > 0 and amount > 0) as count_buyers,
        count(distinct customer_id) filter (status = 'completed' and quantity > 0 and amount > 0 and first_bought = day)
            as count_first_time_buyers,
        count(distinct order_id) filter (status = 'completed' and quantity > 0 and amount > 0 and customer_id is not null) as count_orders,
        count(*) filter (status = 'completed' and quantity > 0 and amount > 0 and customer_id is not null) as count_purchase_rows,
        sum(case when status = 'completed' and quantity > 0 and amount > 0 then amount when status = 'refunded' then -abs(amount) end)
            filter (customer_id is not null) as total_revenue,
        sum(case when status = 'completed' and quantity > 0 and amount > 0 then amount when status = 'refunded' then -abs(amount) end)
            filter (customer_id is null) as total_guest_revenue
    from raw_purchases group by day),
r as (
    select day, count(*) as count_service_requests_opened,
        count(closed_at) as count_service_requests_closed
    from raw_service_requests group by day)
select day, coalesce(columns(* exclude (day)), 0)
from loaded left join e using (day) left join p using (day) left join r using (day)
where day <= {as_of}
