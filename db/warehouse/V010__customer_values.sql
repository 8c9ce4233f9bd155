-- What customers will probably bring: the fitted models, how they did on days they had not seen, and
-- every buyer's values. There is one state of these, not one per day, so their rows lie under the
-- one day that PredictedMarts names; as_of and fitted_to say what they are of.
create table ${tenant}_marts.value_models_rows (
    load_id bigint not null,
    day date not null,
    refusal text,
    count_customers bigint not null,
    count_repeat_customers bigint not null,
    purchase_r double precision,
    purchase_alpha double precision,
    purchase_a double precision,
    purchase_b double precision,
    purchase_log_likelihood double precision,
    spend_p double precision,
    spend_q double precision,
    spend_v double precision,
    spend_log_likelihood double precision,
    fitted_to date not null
);
create index value_models_by_load on ${tenant}_marts.value_models_rows (load_id, day);

create table ${tenant}_marts.value_calibrations_rows (
    load_id bigint not null,
    day date not null,
    count_purchases int not null,
    count_customers bigint not null,
    predicted_purchases double precision not null,
    actual_purchases double precision not null,
    trained_to date not null,
    tested_to date not null
);
create index value_calibrations_by_load on ${tenant}_marts.value_calibrations_rows (load_id, day);

create table ${tenant}_marts.customer_values_rows (
    load_id bigint not null,
    day date not null,
    customer_ordinal int not null,
    count_purchase_days int not null,
    median_gap_days numeric(10, 1),
    expected_purchases_90 numeric(12, 6),
    expected_purchases_180 numeric(12, 6),
    expected_purchases_365 numeric(12, 6),
    predicted_value_90 numeric(18, 4),
    predicted_value_180 numeric(18, 4),
    predicted_value_365 numeric(18, 4),
    probability_alive numeric(7, 6),
    is_churned boolean not null,
    first_purchase_on date not null,
    last_purchase_on date not null,
    as_of date not null
);
create index customer_values_by_load on ${tenant}_marts.customer_values_rows (load_id, day);

do $$
declare
    layer text;
begin
    foreach layer in array array['analytics', 'build'] loop
        execute format('set local search_path = ${tenant}_%s, ${tenant}_analytics', layer);

        create view value_models as
        select
            stored.refusal, stored.count_customers, stored.count_repeat_customers,
            stored.purchase_r, stored.purchase_alpha, stored.purchase_a, stored.purchase_b,
            stored.purchase_log_likelihood, stored.spend_p, stored.spend_q, stored.spend_v,
            stored.spend_log_likelihood, stored.fitted_to
        from current_loads as loads
        inner join ${tenant}_marts.value_models_rows as stored
            on stored.load_id = loads.load_id and stored.day = loads.day
        where loads.table_name = 'value_models';

        create view value_calibrations as
        select
            stored.count_purchases, stored.count_customers, stored.predicted_purchases,
            stored.actual_purchases, stored.trained_to, stored.tested_to
        from current_loads as loads
        inner join ${tenant}_marts.value_calibrations_rows as stored
            on stored.load_id = loads.load_id and stored.day = loads.day
        where loads.table_name = 'value_calibrations';

        create view customer_values as
        select
            ordinals.customer_id, stored.customer_ordinal, stored.count_purchase_days,
            stored.median_gap_days, stored.expected_purchases_90, stored.expected_purchases_180,
            stored.expected_purchases_365, stored.predicted_value_90, stored.predicted_value_180,
            stored.predicted_value_365, stored.probability_alive, stored.is_churned,
            stored.first_purchase_on, stored.last_purchase_on, stored.as_of
        from current_loads as loads
        inner join ${tenant}_marts.customer_values_rows as stored
            on stored.load_id = loads.load_id and stored.day = loads.day
        inner join ${tenant}_analytics.customer_ordinals as ordinals
            on ordinals.ordinal = stored.customer_ordinal
        where loads.table_name = 'customer_values';
    end loop;
end
$$;

grant select, insert, delete on
    ${tenant}_marts.value_models_rows, ${tenant}_marts.value_calibrations_rows,
    ${tenant}_marts.customer_values_rows
to ${tenant}_builder;
grant select on
    ${tenant}_build.value_models, ${tenant}_build.value_calibrations,
    ${tenant}_build.customer_values
to ${tenant}_builder;
grant select on
    ${tenant}_analytics.value_models, ${tenant}_analytics.value_calibrations,
    ${tenant}_analytics.customer_values
to ${tenant}_reader;
