-- The pilot: snapshots without a header, accesses as JSON, times in seconds. Seoul is 9 hours ahead.
create macro seoul(seconds) as epoch_ms(seconds * 1000) + interval 9 hour;

create table raw_events as
select seoul(a_time) as occurred_at, a_id as event_type, a_uid::text as customer_id,
    null::text as visitor_id, null::text as session_id, null::text as category_code,
    null::text as brand, null::text as page, null::text as device, null::int as told_dwell
from (select distinct a_time, a_uid, a_id from read_json('{folder}/access/*/*.json'));

-- The second snapshot holds both days; each line is an order of its own.
create table raw_purchases as
select seoul(p_time) as purchased_at, row_number() over ()::text as order_id,
    p_uid::text as customer_id, null::text as category_code, null::text as brand,
    'completed' as status, 1 as quantity, p_amount::decimal(18, 4) as amount
from (
    select distinct * from read_csv('{folder}/purchase/*/part-*', header = false,
        names = ['p_time', 'p_uid', 'p_id', 'p_name', 'p_amount']));

create table raw_customers as
select distinct u_id::text as customer_id,
    strptime(regexp_extract(filename, '\d{8}'), '%Y%m%d')::date as day
from read_csv('{folder}/user/*/*', header = false, filename = true,
    names = ['u_id', 'u_name', 'u_gender', 'u_signup']);

create table raw_requests (
    request_id text, customer_id text, channel text, category text, satisfaction int,
    opened_at timestamp, closed_at timestamp);
