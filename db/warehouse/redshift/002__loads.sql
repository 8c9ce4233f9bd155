-- Loads, pointers and the guard, as in PostgreSQL. Nothing enforces a key: rows are deleted before
-- they are inserted. The tables are small and lie everywhere.
create table ${tenant}_analytics.visible_loads (
    table_name varchar(64) not null,
    day date not null,
    load_id bigint not null,
    row_count bigint not null
)
diststyle all;

create table ${tenant}_analytics.data_versions (
    version bigint not null,
    load_id bigint not null,
    run_id bigint not null,
    published_at timestamptz not null
)
diststyle all;

-- One row: the highest fencing token that has published.
create table ${tenant}_analytics.publish_guard (
    token bigint not null
)
diststyle all;
insert into ${tenant}_analytics.publish_guard (token) values (0);

-- One row: the number of the last load; there are no sequences.
create table ${tenant}_build.last_load (
    load_id bigint not null
)
diststyle all;
insert into ${tenant}_build.last_load (load_id) values (0);

create table ${tenant}_build.loads (
    load_id bigint not null
)
diststyle all;

create table ${tenant}_build.load_days (
    load_id bigint not null,
    table_name varchar(64) not null,
    day date not null
)
diststyle all;

create table ${tenant}_build.candidate_loads (
    table_name varchar(64) not null,
    day date not null,
    load_id bigint not null
)
diststyle all;

-- Dense numbers of customers and anonymous visitors, from 0; append-only, never reused. It lies
-- everywhere, since all facts are joined to it.
create table ${tenant}_analytics.customer_ordinals (
    ordinal int not null,
    customer_id varchar(1024) not null,
    is_visitor boolean not null
)
diststyle all
compound sortkey (customer_id);

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
