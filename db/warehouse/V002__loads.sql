-- Loads, pointers and the guard. A row is visible when visible_loads names its (table, day, load);
-- candidate_loads names what the load in progress would put in its place.
create table ${tenant}_analytics.visible_loads (
    table_name text not null,
    day date not null,
    load_id bigint not null,
    row_count bigint not null,
    primary key (table_name, day)
);

create table ${tenant}_analytics.data_versions (
    version bigint primary key,
    load_id bigint not null,
    run_id bigint not null,
    published_at timestamptz not null
);

-- One row: the highest fencing token that has published.
create table ${tenant}_analytics.publish_guard (
    token bigint not null
);
insert into ${tenant}_analytics.publish_guard (token) values (0);

create sequence ${tenant}_build.load_ids;

create table ${tenant}_build.loads (
    load_id bigint primary key,
    begun_at timestamptz not null default now()
);

create table ${tenant}_build.load_days (
    load_id bigint not null,
    table_name text not null,
    day date not null,
    primary key (load_id, table_name, day)
);

create table ${tenant}_build.candidate_loads (
    table_name text not null,
    day date not null,
    load_id bigint not null,
    primary key (table_name, day)
);

-- One row: the loader's password, sealed with the key that lies in the home.
create table ${tenant}_build.loader_login (
    sealed_password text not null
);

-- Dense numbers of customers and anonymous visitors, from 0; append-only, never reused.
create table ${tenant}_analytics.customer_ordinals (
    ordinal int primary key,
    customer_id text not null unique,
    is_visitor boolean not null
);

create view ${tenant}_analytics.current_loads as
select table_name, day, load_id from ${tenant}_analytics.visible_loads;

create view ${tenant}_build.current_loads as
select table_name, day, load_id from ${tenant}_build.candidate_loads
union all
select visible.table_name, visible.day, visible.load_id
from ${tenant}_analytics.visible_loads as visible
where not exists (
    select 1
    from ${tenant}_build.candidate_loads as candidate
    where candidate.table_name = visible.table_name and candidate.day = visible.day
);
