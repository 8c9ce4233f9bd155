-- What customers will probably bring: the fitted models, how they did on days they had not seen, and
-- every buyer's values. There is one state of these, not one per day, so their rows lie under the
-- one day that PredictedMarts names; as_of and fitted_to say what they are of.
create table ${tenant}_marts.value_models_rows (
    load_id bigint not null,
    day date not null,
    refusal varchar(64),
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
)
diststyle all
compound sortkey (day, load_id);

create table ${tenant}_marts.value_calibrations_rows (
    load_id bigint not null,
    day date not null,
    count_purchases int not null,
    count_customers bigint not null,
    predicted_purchases double precision not null,
    actual_purchases double precision not null,
    trained_to date not null,
    tested_to date not null
)
diststyle all
compound sortkey (day, load_id);

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
)
diststyle key
distkey (customer_ordinal)
compound sortkey (day, load_id);

${views}

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
to ${tenant}_reader, ${tenant}_analyst, ${tenant}_pii_reader, ${tenant}_builder;
