-- From raw rows, whatever shop they are of, to the facts that all cards are asked of.
create macro level_1(code) as coalesce(split_part(code, '.', 1), '');

-- Without a session of the source's own, 30 minutes of silence begin a new one.
create table sitting_events as
with known as (
    select *, row_number() over () as event, coalesce(customer_id, visitor_id) as person
    from raw_events),
spoken as (
    select *, epoch(occurred_at) - lag(epoch(occurred_at)) over sitting as silence
    from known
    window sitting as (
        partition by session_id, coalesce(person, 'nobody ' || event) order by occurred_at))
select *, coalesce(
    session_id,
    concat(person, ' ', count_if(coalesce(silence, 1e9) > 1800) over (
        partition by session_id, coalesce(person, 'nobody ' || event)
        order by occurred_at rows unbounded preceding))) as session
from spoken;

-- How long a look lasted: as told, or until the session's next event of the day, at most 30 minutes.
-- How long a login lasted: until the logout that comes next, on its day or the day after.
create table events as
with accesses as (
    select event, event_type, occurred_at, lead(event_type) over customer as next_type,
        lead(occurred_at) over customer as next_at
    from sitting_events
    where event_type in ('login', 'logout') and person is not null
    window customer as (partition by person order by occurred_at, event_type desc)),
stays as (
    select event, epoch(next_at) - epoch(occurred_at) as access_seconds
    from accesses
    where event_type = 'login' and next_type = 'logout'
        and next_at::date - occurred_at::date <= 1),
looks as (
    select *, occurred_at::date as day, event_type in ('view', 'page_view') as is_look,
        epoch(lead(occurred_at) over visit) - epoch(occurred_at) as until_next
    from sitting_events
    window visit as (
        partition by session, occurred_at::date order by occurred_at, event_type desc))
select looks.*, hour(occurred_at) as hour, isodow(occurred_at) as weekday,
    level_1(category_code) as category_1, access_seconds,
    case when not is_look then null when told_dwell is not null then told_dwell
        when until_next > 1800 then 1800 else until_next end as dwell,
    min(day) over (partition by person) as first_active
from looks left join stays using (event);

-- Of customers whose name is known; a line that goes back counts against revenue.
create table sales as
with judged as (
    select *, status = 'completed' and quantity > 0 and amount > 0 as is_sale,
        status = 'refunded' or (status = 'completed' and (quantity < 0 or amount < 0)) as is_refund
    from raw_purchases where customer_id is not null)
select customer_id, order_id, brand, is_sale, is_refund, purchased_at,
    purchased_at::date as day, hour(purchased_at) as hour, isodow(purchased_at) as weekday,
    level_1(category_code) as category_1, amount,
    case when is_sale then amount when is_refund then -abs(amount) else 0 end as revenue,
    min(purchased_at::date) filter (is_sale) over (partition by customer_id) as first_bought
from judged;

create table requests as
select *, opened_at::date as day, hour(opened_at) as hour, isodow(opened_at) as weekday,
    (epoch(closed_at) - epoch(opened_at)) / 3600 as hours
from raw_requests;

create table loaded as
select day from events union select purchased_at::date from raw_purchases
union select day from requests;

-- Fifths of value with equal customers in the same, and fifths of rank with ties by the id.
create table traits as
with buyers as (
    select customer_id, max(day) filter (is_sale) as last_day,
        count(distinct order_id) filter (is_sale) as orders, count_if(is_sale) as lines,
        sum(amount) filter (is_sale) as paid
    from sales group by 1 having orders > 0),
placed as (
    select *, count(*) over () as n, rank() over (order by last_day desc) - 1 as fresher,
        rank() over (order by orders) - 1 as rarer,
        ntile(5) over (order by last_day, customer_id) + ntile(5) over (order by lines, customer_id)
            + ntile(5) over (order by paid, customer_id) as points
    from buyers)
select customer_id, [
    ['new_customers', 'potential_loyalists', 'potential_loyalists', 'champions', 'champions'],
    ['promising', 'potential_loyalists', 'potential_loyalists', 'loyal', 'loyal'],
    ['about_to_sleep', 'about_to_sleep', 'need_attention', 'loyal', 'loyal'],
    ['hibernating', 'hibernating', 'at_risk', 'at_risk', 'cant_lose_them'],
    ['lost', 'hibernating', 'at_risk', 'at_risk', 'cant_lose_them']
    ][1 + 5 * fresher // n][1 + 5 * rarer // n] as rfm_segment,
    if(points >= 12, 'high', if(points >= 8, 'mid', 'low')) as value_tier
from placed;

-- Everybody with a name, from the first day there is anything of them.
create table customers as
select customer_id, min(day) as day, any_value(value_tier) as value_tier
from (
    select customer_id, day from raw_customers
    union all select customer_id, day from events
    union all select customer_id, day from sales where is_sale or is_refund)
left join traits using (customer_id)
where customer_id is not null group by 1;
