-- The stored rows of two more marts, and their views in both layers.
create table ${tenant}_marts.page_days_rows (
    load_id bigint not null,
    day date not null,
    page text,
    count_page_views bigint not null,
    count_visitors bigint not null,
    count_sessions bigint not null,
    count_dwells bigint not null,
    total_dwell_seconds bigint not null
);
create index page_days_by_load on ${tenant}_marts.page_days_rows (load_id, day);

create table ${tenant}_marts.service_days_rows (
    load_id bigint not null,
    day date not null,
    channel text,
    category text,
    count_opened bigint not null,
    count_closed bigint not null,
    count_closed_in_a_day bigint not null,
    count_rated bigint not null,
    total_satisfaction bigint not null,
    total_resolution_seconds bigint not null
);
create index service_days_by_load on ${tenant}_marts.service_days_rows (load_id, day);

do $$
declare
    layer text;
begin
    foreach layer in array array['analytics', 'build'] loop
        execute format('set local search_path = ${tenant}_%s, ${tenant}_analytics', layer);

        create view page_days as
        select
            stored.day, stored.page, stored.count_page_views, stored.count_visitors,
            stored.count_sessions, stored.count_dwells, stored.total_dwell_seconds
        from current_loads as loads
        inner join ${tenant}_marts.page_days_rows as stored
            on stored.load_id = loads.load_id and stored.day = loads.day
        where loads.table_name = 'page_days';

        create view service_days as
        select
            stored.day, stored.channel, stored.category, stored.count_opened,
            stored.count_closed, stored.count_closed_in_a_day, stored.count_rated,
            stored.total_satisfaction, stored.total_resolution_seconds
        from current_loads as loads
        inner join ${tenant}_marts.service_days_rows as stored
            on stored.load_id = loads.load_id and stored.day = loads.day
        where loads.table_name = 'service_days';
    end loop;
end
$$;

grant select, insert, delete on
    ${tenant}_marts.page_days_rows, ${tenant}_marts.service_days_rows
to ${tenant}_builder;
grant select on ${tenant}_build.page_days, ${tenant}_build.service_days to ${tenant}_builder;
grant select on ${tenant}_analytics.page_days, ${tenant}_analytics.service_days
    to ${tenant}_reader;
