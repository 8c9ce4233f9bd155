-- The stored rows of the marts, by load. The days of a customer lie together, for "new" asks for the
-- earlier ones; the others are small and lie everywhere.
create table ${tenant}_marts.customer_days_rows (
    load_id bigint not null,
    day date not null,
    customer_ordinal int not null,
    count_events int not null,
    count_views int not null,
    count_carts int not null,
    count_purchase_events int not null,
    count_logins int not null,
    count_sessions int not null,
    count_orders int not null,
    count_purchase_rows int not null,
    total_access_seconds bigint not null,
    total_quantity bigint not null,
    total_revenue numeric(18, 4) not null,
    first_purchase_at timestamp,
    last_purchase_at timestamp
)
distkey (customer_ordinal)
compound sortkey (day, load_id);

create table ${tenant}_marts.daily_kpi_rows (
    load_id bigint not null,
    day date not null,
    count_events bigint not null,
    count_views bigint not null,
    count_carts bigint not null,
    count_purchase_events bigint not null,
    count_logins bigint not null,
    count_sessions bigint not null,
    count_buying_sessions bigint not null,
    count_active_customers bigint not null,
    count_new_customers bigint not null,
    count_viewers bigint not null,
    count_buyers bigint not null,
    count_first_time_buyers bigint not null,
    count_orders bigint not null,
    count_purchase_rows bigint not null,
    count_service_requests_opened bigint not null,
    count_service_requests_closed bigint not null,
    total_access_seconds bigint not null,
    total_revenue numeric(18, 4) not null,
    total_guest_revenue numeric(18, 4) not null
)
diststyle all
compound sortkey (day, load_id);

create table ${tenant}_marts.category_days_rows (
    load_id bigint not null,
    day date not null,
    category_code varchar(1024),
    count_events bigint not null,
    count_views bigint not null,
    count_carts bigint not null,
    count_purchase_events bigint not null,
    count_buyers bigint not null,
    count_orders bigint not null,
    total_revenue numeric(18, 4) not null
)
diststyle all
compound sortkey (day, load_id);

create table ${tenant}_marts.brand_days_rows (
    load_id bigint not null,
    day date not null,
    brand varchar(1024),
    count_events bigint not null,
    count_views bigint not null,
    count_carts bigint not null,
    count_purchase_events bigint not null,
    count_buyers bigint not null,
    count_orders bigint not null,
    total_revenue numeric(18, 4) not null
)
diststyle all
compound sortkey (day, load_id);

create table ${tenant}_marts.event_type_days_rows (
    load_id bigint not null,
    day date not null,
    event_type varchar(1024) not null,
    count_events bigint not null,
    count_customers bigint not null,
    count_sessions bigint not null
)
diststyle all
compound sortkey (day, load_id);
