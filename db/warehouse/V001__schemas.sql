-- One tenant's part of the warehouse. ${tenant} is its opaque key, such as t7. Facts carry load_id; a row is visible
-- when visible_loads names its (table, day, load).
create table ${tenant}_raw_data.events (
    load_id bigint not null,
    day date not null,
    event_key bigint not null,
    customer_id text,
    visitor_id text,
    session_key bigint,
    event_type text not null,
    product_id text,
    category_code text,
    brand text,
    page_url text,
    page text,
    referrer text,
    utm_source text,
    utm_medium text,
    utm_campaign text,
    device text,
    channel text,
    country text,
    properties text,
    price numeric(18, 4),
    quantity int,
    dwell_seconds int,
    access_seconds int,
    occurred_at timestamp not null
);
create index events_by_load on ${tenant}_raw_data.events (load_id, day);

create table ${tenant}_raw_data.purchases (
    load_id bigint not null,
    day date not null,
    purchase_key bigint not null,
    order_id text not null,
    line text,
    customer_id text,
    product_id text,
    product_name text,
    category_code text,
    brand text,
    currency text,
    status text not null,
    channel text,
    country text,
    quantity int not null,
    unit_price numeric(18, 4),
    amount numeric(18, 4) not null,
    purchased_at timestamp not null
);
create index purchases_by_load on ${tenant}_raw_data.purchases (load_id, day);

create table ${tenant}_raw_data.customers (
    load_id bigint not null,
    day date not null,
    customer_id text not null,
    gender text,
    grade text,
    country text,
    attributes text,
    birth_year int,
    consent_email boolean,
    consent_sms boolean,
    signed_up_on date
);
create index customers_by_load on ${tenant}_raw_data.customers (load_id, day);

create table ${tenant}_raw_data.service_requests (
    load_id bigint not null,
    day date not null,
    request_id text not null,
    customer_id text,
    channel text,
    category text,
    priority text,
    status text,
    satisfaction int,
    opened_at timestamp not null,
    closed_at timestamp,
    updated_at timestamp
);
create index service_requests_by_load on ${tenant}_raw_data.service_requests (load_id, day);

create table ${tenant}_pii.customer_identities (
    load_id bigint not null,
    day date not null,
    customer_id text not null,
    customer_name text,
    email text,
    phone text
);
create index customer_identities_by_load on ${tenant}_pii.customer_identities (load_id, day);
