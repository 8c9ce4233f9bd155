-- The slice of the multi-category store, on the clock of UTC; the last line is cut off and refused.
create table raw_clicks as
select distinct strptime(event_time, '%Y-%m-%d %H:%M:%S UTC') as occurred_at, event_type,
    product_id, category_code, brand, price::decimal(18, 4) as price, user_id, user_session
from read_csv('{folder}/*.csv', header = true, all_varchar = true, delim = ',', quote = '"',
    escape = '"', strict_mode = true, ignore_errors = true);

create table raw_events as
select occurred_at, event_type, user_id as customer_id, null::text as visitor_id,
    user_session as session_id, category_code, brand, null::text as page, null::text as device,
    null::int as told_dwell
from raw_clicks;

create table raw_purchases as
select occurred_at as purchased_at, user_session as order_id, user_id as customer_id,
    category_code, brand, 'completed' as status, 1 as quantity, price as amount
from raw_clicks where event_type = 'purchase';

create table raw_customers (customer_id text, day date);

create table raw_requests (
    request_id text, customer_id text, channel text, category text, satisfaction int,
    opened_at timestamp, closed_at timestamp);
