select person as customer_id, null as customer_name,
    coalesce((select sum(case when status = 'completed' and quantity > 0 and amount > 0 then amount when status = 'refunded' then -abs(amount)
        end) from raw_purchases p where p.customer_id = known.person and day <= {as_of}), 0)
        as total_purchase_amount,
    (select coalesce(sum(orders), 0) from (
        select day, count(distinct order_id) as orders from raw_purchases p
        where p.customer_id = known.person and day <= {as_of} and status = 'completed' and quantity > 0 and amount > 0 group by day)) as count_purchases,
    (select count(*) from raw_events e
        where e.person = known.person and day <= {as_of} and event_type = 'login')
        as count_accesses,
    (select min(purchased_at) from raw_purchases p
        where p.customer_id = known.person and day <= {as_of} and status = 'completed' and quantity > 0 and amount > 0) as first_purchase_at
from (
    select customer_id as person from raw_customers where day <= {as_of}
    union select person from raw_events
    where day <= {as_of} and person in (
        select customer_id from raw_events where customer_id is not null
        union select customer_id from raw_purchases where customer_id is not null
        union select customer_id from raw_service_requests where customer_id is not null
        union select customer_id from raw_customers)
    union select customer_id from raw_purchases
    where day <= {as_of} and (status = 'completed' and quantity > 0 and amount > 0 or status = 'refunded' and amount <> 0)) known
where person is not null
