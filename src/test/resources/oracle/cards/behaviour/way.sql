with doings as (
    select person, day, occurred_at as moment, event_type as step from kept_events
    where event_type in ('view', 'cart') and person is not null
    union all
    select customer_id, day, purchased_at, 'purchase' from kept_sales where is_sale),
viewed as (
    select person, min(moment) as first_view, first_view + interval 7 day as until
    from doings join spans on day between first and last
    where step = 'view' and span = 'now' group by 1),
carted as (
    select v.person, first_view, until, min(moment) as first_cart
    from viewed v left join doings d on d.person = v.person and d.step = 'cart'
        and d.moment between first_view and until group by all),
bought as (
    select c.person, until, first_cart, min(moment) as first_purchase
    from carted c left join doings d on d.person = c.person and d.step = 'purchase'
        and d.moment between first_cart and until group by all),
judged as (
    select *, first_purchase is null and until >= (select max(day) + interval 1 day from loaded)
        as is_open
    from bought),
reached as (
    select 1 as place, 'view' as step, count_if(not is_open) as people,
        count_if(is_open and first_cart is null) as open from judged
    union all select 2, 'cart', count_if(not is_open and first_cart is not null),
        count_if(is_open and first_cart is not null) from judged
    union all select 3, 'purchase', count(first_purchase), 0 from judged)
select step, people, people / nullif(first_value(people) over steps, 0) as "ofFirst",
    people / nullif(lag(people, 1, people) over steps, 0) as "ofPrevious",
    lag(people, 1, people) over steps - people as dropped, open
from reached window steps as (order by place)
