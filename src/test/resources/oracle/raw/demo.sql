-- The demo shop: files of a folder for each source. Seoul's clock; lines with too few fields are refused.
create macro seoul(moment) as moment::timestamptz at time zone 'Asia/Seoul';
create macro rows_of(files) as table
    select * from read_csv(files, header = true, all_varchar = true, delim = ',', quote = '"',
        escape = '"', strict_mode = true, ignore_errors = true);

create table raw_events as
select seoul(occurred_at) as occurred_at, event_type, customer_id, visitor_id, session_id,
    category_code, brand, page, device, dwell_seconds::int as told_dwell
from (select distinct * from rows_of('{folder}/demo-events/*.csv'))
where try_cast(occurred_at as timestamptz) is not null and event_type <> 'clik'
    and coalesce(price::decimal(18, 4), 0) >= 0;

create table raw_purchases as
select seoul(purchased_at) as purchased_at, order_id, customer_id, category_code, brand, status,
    quantity::int as quantity, amount::decimal(18, 4) as amount
from (select distinct * from rows_of('{folder}/demo-purchases/*.csv'))
where try_cast(purchased_at as timestamptz) is not null;

create table raw_customers as
select distinct customer_id, regexp_extract(filename, '\d{4}-\d{2}-\d{2}')::date as day
from read_csv('{folder}/demo-customers/*.csv', header = true, all_varchar = true, delim = ',',
    quote = '"', escape = '"', strict_mode = true, ignore_errors = true, filename = true)
where customer_id is not null;

-- Of several updates of a request the latest tells all.
create table raw_requests as
select request_id, customer_id, channel, category, satisfaction::int as satisfaction,
    seoul(opened_at) as opened_at, seoul(closed_at) as closed_at
from rows_of('{folder}/demo-service-requests/*.csv')
where try_cast(opened_at as timestamptz) is not null
qualify row_number() over (partition by request_id order by updated_at::timestamptz desc) = 1;
