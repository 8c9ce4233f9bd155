-- Who may do what. Each role of a tenant is a user, since no transaction can take a role; what
-- PostgreSQL's roles inherit is said for each.
grant usage on schema ${tenant}_raw_data, ${tenant}_pii to ${tenant}_loader;
grant usage on schema ${tenant}_analytics
    to ${tenant}_reader, ${tenant}_analyst, ${tenant}_pii_reader, ${tenant}_builder;
grant usage, create on schema ${tenant}_adhoc to ${tenant}_analyst;
grant usage on schema ${tenant}_pii to ${tenant}_pii_reader;
grant usage on schema ${tenant}_raw_data, ${tenant}_marts, ${tenant}_build, ${tenant}_pii
    to ${tenant}_builder;

grant select, insert, delete on all tables in schema ${tenant}_raw_data to ${tenant}_loader;
grant select, insert, delete on ${tenant}_pii.customer_identities to ${tenant}_loader;

grant select on
    ${tenant}_analytics.current_loads, ${tenant}_analytics.visible_loads,
    ${tenant}_analytics.data_versions, ${tenant}_analytics.customer_ordinals,
    ${tenant}_analytics.fact_events, ${tenant}_analytics.fact_purchases,
    ${tenant}_analytics.fact_service_requests, ${tenant}_analytics.customer_snapshots,
    ${tenant}_analytics.customer_names, ${tenant}_analytics.dim_customers,
    ${tenant}_analytics.customer_days, ${tenant}_analytics.daily_kpi,
    ${tenant}_analytics.category_days, ${tenant}_analytics.brand_days,
    ${tenant}_analytics.event_type_days
to ${tenant}_reader, ${tenant}_analyst, ${tenant}_pii_reader, ${tenant}_builder;

grant select on ${tenant}_pii.customer_identities_visible, ${tenant}_pii.customer_names
    to ${tenant}_pii_reader;

grant select, delete on all tables in schema ${tenant}_raw_data to ${tenant}_builder;
grant select (load_id, day) on ${tenant}_pii.customer_identities to ${tenant}_builder;
grant delete on ${tenant}_pii.customer_identities to ${tenant}_builder;
grant select, insert, delete on all tables in schema ${tenant}_marts to ${tenant}_builder;
grant select, insert, delete on all tables in schema ${tenant}_build to ${tenant}_builder;
grant update on ${tenant}_build.last_load to ${tenant}_builder;
grant select, insert, update, delete on ${tenant}_analytics.visible_loads to ${tenant}_builder;
grant select, insert on ${tenant}_analytics.data_versions to ${tenant}_builder;
grant select, update on ${tenant}_analytics.publish_guard to ${tenant}_builder;
grant insert, update on ${tenant}_analytics.customer_ordinals to ${tenant}_builder;
