-- One tenant's part of a Redshift. Columns as in PostgreSQL; texts have a length in bytes, of which a
-- Korean character takes three. Rows lie by day, which every question narrows. Facts are spread
-- evenly: many events have no customer, and all of those would lie in one place.
create table ${tenant}_raw_data.events (
    load_id bigint not null,
    day date not null,
    event_key bigint not null,
    customer_id varchar(1024),
    visitor_id varchar(1024),
    session_key bigint,
    event_type varchar(1024) not null,
    product_id varchar(1024),
    category_code varchar(1024),
    brand varchar(1024),
    page_url varchar(8192),
    page varchar(8192),
    referrer varchar(8192),
    utm_source varchar(1024),
    utm_medium varchar(1024),
    utm_campaign varchar(1024),
    device varchar(1024),
    channel varchar(1024),
    country varchar(1024),
    properties varchar(65535),
    price numeric(18, 4),
    quantity int,
    dwell_seconds int,
    access_seconds int,
    occurred_at timestamp not null
)
diststyle even
compound sortkey (day, load_id);

create table ${tenant}_raw_data.purchases (
    load_id bigint not null,
    day date not null,
    purchase_key bigint not null,
    order_id varchar(1024) not null,
    line varchar(1024),
    customer_id varchar(1024),
    product_id varchar(1024),
    product_name varchar(1024),
    category_code varchar(1024),
    brand varchar(1024),
    currency varchar(1024),
    status varchar(1024) not null,
    channel varchar(1024),
    country varchar(1024),
    quantity int not null,
    unit_price numeric(18, 4),
    amount numeric(18, 4) not null,
    purchased_at timestamp not null
)
diststyle even
compound sortkey (day, load_id);

create table ${tenant}_raw_data.customers (
    load_id bigint not null,
    day date not null,
    customer_id varchar(1024) not null,
    gender varchar(1024),
    grade varchar(1024),
    country varchar(1024),
    attributes varchar(65535),
    birth_year int,
    consent_email boolean,
    consent_sms boolean,
    signed_up_on date
)
distkey (customer_id)
compound sortkey (day, load_id);

create table ${tenant}_raw_data.service_requests (
    load_id bigint not null,
    day date not null,
    request_id varchar(1024) not null,
    customer_id varchar(1024),
    channel varchar(1024),
    category varchar(1024),
    priority varchar(1024),
    status varchar(1024),
    satisfaction int,
    opened_at timestamp not null,
    closed_at timestamp,
    updated_at timestamp
)
diststyle even
compound sortkey (day, load_id);

create table ${tenant}_pii.customer_identities (
    load_id bigint not null,
    day date not null,
    customer_id varchar(1024) not null,
    customer_name varchar(1024),
    email varchar(1024),
    phone varchar(1024)
)
distkey (customer_id)
compound sortkey (day, load_id);
