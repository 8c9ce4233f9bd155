-- The stored rows of two more marts, and their views in both layers.
create table ${tenant}_marts.page_days_rows (
    load_id bigint not null,
    day date not null,
    page varchar(8192),
    count_page_views bigint not null,
    count_visitors bigint not null,
    count_sessions bigint not null,
    count_dwells bigint not null,
    total_dwell_seconds bigint not null
)
diststyle all
compound sortkey (day, load_id);

create table ${tenant}_marts.service_days_rows (
    load_id bigint not null,
    day date not null,
    channel varchar(1024),
    category varchar(1024),
    count_opened bigint not null,
    count_closed bigint not null,
    count_closed_in_a_day bigint not null,
    count_rated bigint not null,
    total_satisfaction bigint not null,
    total_resolution_seconds bigint not null
)
diststyle all
compound sortkey (day, load_id);

${views}

grant select, insert, delete on ${tenant}_marts.page_days_rows, ${tenant}_marts.service_days_rows
    to ${tenant}_builder;
grant select on ${tenant}_build.page_days, ${tenant}_build.service_days to ${tenant}_builder;
grant select on ${tenant}_analytics.page_days, ${tenant}_analytics.service_days
    to ${tenant}_reader, ${tenant}_analyst, ${tenant}_pii_reader, ${tenant}_builder;
