-- Online Retail: only order lines. An invoice with a C is cancelled; a negative price is refused.
create table raw_events (
    occurred_at timestamp, event_type text, customer_id text, visitor_id text, session_id text,
    category_code text, brand text, page text, device text, told_dwell int);

create table raw_purchases as
select InvoiceDate::timestamp as purchased_at, InvoiceNo as order_id,
    CustomerID::double::int::text as customer_id, null::text as category_code,
    null::text as brand, if(starts_with(InvoiceNo, 'C'), 'cancelled', 'completed') as status,
    Quantity::int as quantity, Quantity::int * UnitPrice::decimal(18, 4) as amount
from (
    select distinct * from read_csv('{folder}/*.csv', header = true, all_varchar = true))
where UnitPrice::decimal(18, 4) >= 0;

create table raw_customers (customer_id text, day date);

create table raw_requests (
    request_id text, customer_id text, channel text, category text, satisfaction int,
    opened_at timestamp, closed_at timestamp);
