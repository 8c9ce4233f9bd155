-- The rest of the star: products, days, visits, and customers as they were. Derived on reading, so
-- that no board waits for them.
-- key: day
create view ${tenant}_analytics.dim_dates as
with digits as (
    select 0 as digit union all select 1 union all select 2 union all select 3 union all select 4
    union all select 5 union all select 6 union all select 7 union all select 8 union all select 9
),

numbers as (
    select
        ones.digit + 10 * tens.digit + 100 * hundreds.digit + 1000 * thousands.digit
            + 10000 * ten_thousands.digit as number
    from digits as ones
    cross join digits as tens
    cross join digits as hundreds
    cross join digits as thousands
    cross join digits as ten_thousands
    where ten_thousands.digit < 2
),

days as (
    select cast('2006-01-01' as date) + number as day from numbers where number < 16436
),

weeks as (
    select day, cast(date_trunc('week', cast(day as timestamp)) as date) as week_starts_on
    from days
)

select
    weeks.day,
    cast(extract(year from weeks.week_starts_on + 3) as varchar(4)) || '-W'
        || lpad(cast(extract(week from weeks.day) as varchar(2)), 2, '0') as iso_week,
    holidays.holiday_name,
    holidays.holiday_name_english,
    cast(extract(year from weeks.day) as int) as year,
    cast(extract(quarter from weeks.day) as int) as quarter,
    cast(extract(month from weeks.day) as int) as month,
    cast(extract(day from weeks.day) as int) as day_of_month,
    weeks.day - weeks.week_starts_on + 1 as weekday,
    weeks.day - weeks.week_starts_on > 4 as is_weekend,
    holidays.day is not null as is_holiday,
    weeks.day - weeks.week_starts_on <= 4 and holidays.day is null as is_workday,
    weeks.week_starts_on,
    cast(date_trunc('month', cast(weeks.day as timestamp)) as date) as month_starts_on
from weeks
left join ${tenant}_analytics.korean_holidays as holidays on holidays.day = weeks.day;

-- What was last said of a product counts; the price of a sale stands at the sale.
-- key: product_id
create view ${tenant}_analytics.dim_products as
with sightings as (
    select
        product_id, cast(null as varchar(1024)) as product_name, category_code, brand,
        min(day) as first_day, max(day) as last_day, max(occurred_at) as last_at
    from ${tenant}_analytics.fact_events
    where product_id is not null
    group by product_id, category_code, brand
    union all
    select
        product_id, product_name, category_code, brand,
        min(day) as first_day, max(day) as last_day, max(purchased_at) as last_at
    from ${tenant}_analytics.fact_purchases
    where product_id is not null
    group by product_id, product_name, category_code, brand
),

ranked_sightings as (
    select
        product_id, product_name, category_code, brand, first_day, last_day,
        row_number() over (
            partition by product_id
            order by case when product_name is null then 1 else 0 end, last_at desc, product_name
        ) as place_of_name,
        row_number() over (
            partition by product_id
            order by case when category_code is null then 1 else 0 end, last_at desc, category_code
        ) as place_of_category,
        row_number() over (
            partition by product_id
            order by case when brand is null then 1 else 0 end, last_at desc, brand
        ) as place_of_brand
    from sightings
),

products as (
    select
        product_id,
        max(case when place_of_name = 1 then product_name end) as product_name,
        max(case when place_of_category = 1 then category_code end) as category_code,
        max(case when place_of_brand = 1 then brand end) as brand,
        min(first_day) as first_seen_on,
        max(last_day) as last_seen_on
    from ranked_sightings
    group by product_id
)

select
    product_id, product_name, category_code,
    nullif(split_part(category_code, '.', 1), '') as category_level_1,
    nullif(split_part(category_code, '.', 2), '') as category_level_2,
    nullif(split_part(category_code, '.', 3), '') as category_level_3,
    brand, first_seen_on, last_seen_on
from products;

-- A visit over midnight belongs to the day it began on; whose it is, its last event says.
-- key: session_key
create view ${tenant}_analytics.fact_sessions as
with events as (
    select
        session_key, customer_id, customer_ordinal, event_type, page, referrer, utm_source,
        utm_medium, utm_campaign, device, channel, dwell_seconds, day, occurred_at,
        row_number() over (
            partition by session_key order by occurred_at, event_key
        ) as place,
        row_number() over (
            partition by session_key order by occurred_at desc, event_key desc
        ) as place_from_end,
        row_number() over (
            partition by session_key
            order by case when page is null then 1 else 0 end, occurred_at, event_key
        ) as place_of_page,
        row_number() over (
            partition by session_key
            order by case when page is null then 1 else 0 end, occurred_at desc, event_key desc
        ) as place_of_page_from_end
    from ${tenant}_analytics.fact_events
    where session_key is not null
)

select
    session_key,
    max(case when place_from_end = 1 then customer_ordinal end) as customer_ordinal,
    max(case when place_from_end = 1 then customer_id end) as customer_id,
    max(case when place_of_page = 1 then page end) as entry_page,
    max(case when place_of_page_from_end = 1 then page end) as exit_page,
    max(case when place = 1 then referrer end) as referrer,
    max(case when place = 1 then utm_source end) as utm_source,
    max(case when place = 1 then utm_medium end) as utm_medium,
    max(case when place = 1 then utm_campaign end) as utm_campaign,
    max(case when place = 1 then device end) as device,
    max(case when place = 1 then channel end) as channel,
    count(*) as count_events,
    sum(case when event_type = 'view' then 1 else 0 end) as count_views,
    sum(case when event_type = 'cart' then 1 else 0 end) as count_carts,
    sum(case when event_type = 'purchase' then 1 else 0 end) as count_purchase_events,
    count(distinct page) as count_pages,
    sum(coalesce(dwell_seconds, 0)) as total_dwell_seconds,
    cast(
        extract(epoch from max(occurred_at)) - extract(epoch from min(occurred_at)) as bigint
    ) as duration_seconds,
    min(day) as day,
    min(occurred_at) as started_at,
    max(occurred_at) as ended_at
from events
group by session_key;

-- One row for each state of a customer (type 2). A state holds from valid_from until the day before
-- valid_to, on which a snapshot said otherwise; the current one has no valid_to.
-- key: customer_id, valid_from
create view ${tenant}_analytics.dim_customer_history as
with snapshots as (
    select
        customer_id, customer_ordinal, gender, grade, country, attributes, birth_year,
        consent_email, consent_sms, signed_up_on, day,
        coalesce('=' || gender, '-') || chr(31) || coalesce('=' || grade, '-') || chr(31)
            || coalesce('=' || country, '-') || chr(31) || coalesce('=' || attributes, '-')
            || chr(31) || coalesce('=' || cast(birth_year as varchar(11)), '-') || chr(31)
            || case when consent_email is null then '-' when consent_email then 'y' else 'n' end
            || case when consent_sms is null then '-' when consent_sms then 'y' else 'n' end
            || coalesce('=' || cast(signed_up_on as varchar(10)), '-') as said
    from ${tenant}_analytics.customer_snapshots
),

compared_snapshots as (
    select
        snapshots.*,
        lag(said) over (partition by customer_id order by day) as said_before
    from snapshots
),

states as (
    select * from compared_snapshots where said_before is null or said_before <> said
)

select
    customer_id, customer_ordinal, gender, grade, country, attributes, birth_year,
    consent_email, consent_sms,
    lead(day) over (partition by customer_id order by day) is null as is_current,
    signed_up_on, day as valid_from,
    lead(day) over (partition by customer_id order by day) as valid_to
from states;

grant select on
    ${tenant}_analytics.korean_holidays, ${tenant}_analytics.dim_dates, ${tenant}_analytics.dim_products,
    ${tenant}_analytics.fact_sessions, ${tenant}_analytics.dim_customer_history
to ${tenant}_reader;

comment on view ${tenant}_analytics.dim_dates is
    'One row per day from 2006 to 2050, with weeks and Korean holidays / 2006년부터 2050년까지 날짜마다 한 행, 주차와 한국 공휴일';
comment on column ${tenant}_analytics.dim_dates.day is
    'Day / 날짜';
comment on column ${tenant}_analytics.dim_dates.iso_week is
    'Week that begins on Monday, such as 2020-W09 / 월요일에 시작하는 주, 예: 2020-W09';
comment on column ${tenant}_analytics.dim_dates.holiday_name is
    'Name of the holiday in Korean, empty on other days / 공휴일 이름, 공휴일이 아니면 빈 값';
comment on column ${tenant}_analytics.dim_dates.holiday_name_english is
    'Name of the holiday in English, empty on other days / 공휴일의 영어 이름';
comment on column ${tenant}_analytics.dim_dates.year is
    'Year / 연도';
comment on column ${tenant}_analytics.dim_dates.quarter is
    'Quarter, 1 to 4 / 분기(1~4)';
comment on column ${tenant}_analytics.dim_dates.month is
    'Month, 1 to 12 / 월(1~12)';
comment on column ${tenant}_analytics.dim_dates.day_of_month is
    'Day of the month / 일';
comment on column ${tenant}_analytics.dim_dates.weekday is
    '1 is Monday, 7 is Sunday / 요일(1은 월요일, 7은 일요일)';
comment on column ${tenant}_analytics.dim_dates.is_weekend is
    'Whether it is a Saturday or Sunday / 토요일 또는 일요일인지 여부';
comment on column ${tenant}_analytics.dim_dates.is_holiday is
    'Whether it is a public holiday in Korea / 한국 공휴일인지 여부';
comment on column ${tenant}_analytics.dim_dates.is_workday is
    'Neither weekend nor holiday / 주말도 공휴일도 아닌 날인지 여부';
comment on column ${tenant}_analytics.dim_dates.week_starts_on is
    'Monday of its week / 그 주의 월요일';
comment on column ${tenant}_analytics.dim_dates.month_starts_on is
    'First day of its month / 그 달의 첫날';
comment on view ${tenant}_analytics.dim_products is
    'One row per product, as it was last described / 상품마다 한 행, 마지막으로 알려진 정보 기준';
comment on column ${tenant}_analytics.dim_products.product_id is
    'Product as the shop names it / 쇼핑몰의 상품 번호';
comment on column ${tenant}_analytics.dim_products.product_name is
    'Its latest name / 마지막 상품 이름';
comment on column ${tenant}_analytics.dim_products.category_code is
    'Its latest category / 마지막 카테고리';
comment on column ${tenant}_analytics.dim_products.category_level_1 is
    'First level of the category / 카테고리 1단계';
comment on column ${tenant}_analytics.dim_products.category_level_2 is
    'Second level of the category / 카테고리 2단계';
comment on column ${tenant}_analytics.dim_products.category_level_3 is
    'Third level of the category / 카테고리 3단계';
comment on column ${tenant}_analytics.dim_products.brand is
    'Its latest brand / 마지막 브랜드';
comment on column ${tenant}_analytics.dim_products.first_seen_on is
    'Day of its first event or sale / 처음 나타난 날';
comment on column ${tenant}_analytics.dim_products.last_seen_on is
    'Day of its last event or sale / 마지막으로 나타난 날';
comment on view ${tenant}_analytics.fact_sessions is
    'One row per visit / 방문마다 한 행';
comment on column ${tenant}_analytics.fact_sessions.session_key is
    'Number of the visit / 방문 번호';
comment on column ${tenant}_analytics.fact_sessions.customer_ordinal is
    'Whose visit it was, by Martlet''s number / 방문한 고객의 Martlet 일련번호';
comment on column ${tenant}_analytics.fact_sessions.customer_id is
    'Customer, empty for visitors / 고객 번호, 방문자는 빈 값';
comment on column ${tenant}_analytics.fact_sessions.entry_page is
    'First page / 처음 본 페이지';
comment on column ${tenant}_analytics.fact_sessions.exit_page is
    'Last page / 마지막으로 본 페이지';
comment on column ${tenant}_analytics.fact_sessions.referrer is
    'Where the visit came from / 유입 경로';
comment on column ${tenant}_analytics.fact_sessions.utm_source is
    'Source of the campaign link / 캠페인 링크의 출처';
comment on column ${tenant}_analytics.fact_sessions.utm_medium is
    'Medium of the campaign link / 캠페인 링크의 매체';
comment on column ${tenant}_analytics.fact_sessions.utm_campaign is
    'Name of the campaign link / 캠페인 링크의 이름';
comment on column ${tenant}_analytics.fact_sessions.device is
    'Kind of device / 기기 종류';
comment on column ${tenant}_analytics.fact_sessions.channel is
    'Channel / 채널';
comment on column ${tenant}_analytics.fact_sessions.count_events is
    'Events / 이벤트 수';
comment on column ${tenant}_analytics.fact_sessions.count_views is
    'Views of products / 상품 조회 수';
comment on column ${tenant}_analytics.fact_sessions.count_carts is
    'Products put into the cart / 장바구니 담기 수';
comment on column ${tenant}_analytics.fact_sessions.count_purchase_events is
    'Purchase events / 구매 이벤트 수';
comment on column ${tenant}_analytics.fact_sessions.count_pages is
    'Different pages / 서로 다른 페이지 수';
comment on column ${tenant}_analytics.fact_sessions.total_dwell_seconds is
    'Seconds of all known dwells / 체류 시간 합계(초)';
comment on column ${tenant}_analytics.fact_sessions.duration_seconds is
    'Seconds from the first to the last event / 첫 이벤트부터 마지막 이벤트까지 걸린 초';
comment on column ${tenant}_analytics.fact_sessions.day is
    'Day on which it began / 방문을 시작한 날';
comment on column ${tenant}_analytics.fact_sessions.started_at is
    'First event, UTC / 첫 이벤트 시각(UTC)';
comment on column ${tenant}_analytics.fact_sessions.ended_at is
    'Last event, UTC / 마지막 이벤트 시각(UTC)';
comment on view ${tenant}_analytics.dim_customer_history is
    'One row per customer and state, from the daily snapshots / 일별 스냅샷에서 만든 고객 상태 이력';
comment on column ${tenant}_analytics.dim_customer_history.customer_id is
    'Customer as the shop names them / 쇼핑몰의 고객 번호';
comment on column ${tenant}_analytics.dim_customer_history.customer_ordinal is
    'Martlet''s own number of the customer / 고객의 Martlet 일련번호';
comment on column ${tenant}_analytics.dim_customer_history.gender is
    'Gender / 성별';
comment on column ${tenant}_analytics.dim_customer_history.grade is
    'Grade of membership / 회원 등급';
comment on column ${tenant}_analytics.dim_customer_history.country is
    'Country / 국가';
comment on column ${tenant}_analytics.dim_customer_history.attributes is
    'What else the source sent / 소스가 함께 보낸 값';
comment on column ${tenant}_analytics.dim_customer_history.birth_year is
    'Year of birth / 출생 연도';
comment on column ${tenant}_analytics.dim_customer_history.consent_email is
    'Whether e-mail may be sent / 이메일 수신 동의 여부';
comment on column ${tenant}_analytics.dim_customer_history.consent_sms is
    'Whether SMS may be sent / 문자 수신 동의 여부';
comment on column ${tenant}_analytics.dim_customer_history.is_current is
    'Whether it is the latest state / 지금 상태인지 여부';
comment on column ${tenant}_analytics.dim_customer_history.signed_up_on is
    'Day of sign-up / 가입일';
comment on column ${tenant}_analytics.dim_customer_history.valid_from is
    'First day of the state / 상태가 시작된 날';
comment on column ${tenant}_analytics.dim_customer_history.valid_to is
    'Day on which the next state begins, empty for the latest / 다음 상태가 시작된 날, 지금 상태는 빈 값';
comment on view ${tenant}_analytics.value_models is
    'The fitted models of future purchases and their parameters / 앞으로의 구매를 예측하는 모형과 매개변수';
comment on column ${tenant}_analytics.value_models.refusal is
    'Why nothing was fitted, empty when it was / 모형을 만들지 못한 이유, 만들었으면 빈 값';
comment on column ${tenant}_analytics.value_models.count_customers is
    'Customers with a purchase / 구매 고객 수';
comment on column ${tenant}_analytics.value_models.count_repeat_customers is
    'Those who bought on several days / 여러 날 구매한 고객 수';
comment on column ${tenant}_analytics.value_models.purchase_r is
    'Parameter r of BG/NBD / BG/NBD 매개변수 r';
comment on column ${tenant}_analytics.value_models.purchase_alpha is
    'Parameter alpha of BG/NBD / BG/NBD 매개변수 alpha';
comment on column ${tenant}_analytics.value_models.purchase_a is
    'Parameter a of BG/NBD / BG/NBD 매개변수 a';
comment on column ${tenant}_analytics.value_models.purchase_b is
    'Parameter b of BG/NBD / BG/NBD 매개변수 b';
comment on column ${tenant}_analytics.value_models.purchase_log_likelihood is
    'Log-likelihood of BG/NBD / BG/NBD 로그 가능도';
comment on column ${tenant}_analytics.value_models.spend_p is
    'Parameter p of Gamma-Gamma / Gamma-Gamma 매개변수 p';
comment on column ${tenant}_analytics.value_models.spend_q is
    'Parameter q of Gamma-Gamma / Gamma-Gamma 매개변수 q';
comment on column ${tenant}_analytics.value_models.spend_v is
    'Parameter v of Gamma-Gamma / Gamma-Gamma 매개변수 v';
comment on column ${tenant}_analytics.value_models.spend_log_likelihood is
    'Log-likelihood of Gamma-Gamma / Gamma-Gamma 로그 가능도';
comment on column ${tenant}_analytics.value_models.fitted_to is
    'Last day the models were fitted to / 모형에 쓴 마지막 날';
comment on view ${tenant}_analytics.value_calibrations is
    'How the model did on days it had not seen, by earlier purchases / 모형이 보지 못한 기간의 예측과 실제, 이전 구매 횟수별';
comment on column ${tenant}_analytics.value_calibrations.count_purchases is
    'Purchases before / 이전 구매 횟수';
comment on column ${tenant}_analytics.value_calibrations.count_customers is
    'Customers with as many / 해당 고객 수';
comment on column ${tenant}_analytics.value_calibrations.predicted_purchases is
    'Purchases predicted for each / 예측한 평균 구매 횟수';
comment on column ${tenant}_analytics.value_calibrations.actual_purchases is
    'Purchases of each in fact / 실제 평균 구매 횟수';
comment on column ${tenant}_analytics.value_calibrations.trained_to is
    'Last day the model knew / 모형이 알던 마지막 날';
comment on column ${tenant}_analytics.value_calibrations.tested_to is
    'Last day it was tested on / 검증한 마지막 날';
comment on view ${tenant}_analytics.customer_values is
    'One row per buyer with what they will probably bring / 구매 고객마다 예상 가치 한 행';
comment on column ${tenant}_analytics.customer_values.customer_id is
    'Customer as the shop names them / 쇼핑몰의 고객 번호';
comment on column ${tenant}_analytics.customer_values.customer_ordinal is
    'Number of the customer in Martlet / 고객의 Martlet 일련번호';
comment on column ${tenant}_analytics.customer_values.count_purchase_days is
    'Days with a purchase / 구매한 날 수';
comment on column ${tenant}_analytics.customer_values.median_gap_days is
    'Median of days between purchases / 구매 간격의 중앙값(일)';
comment on column ${tenant}_analytics.customer_values.expected_purchases_90 is
    'Purchases expected in 90 days / 90일 동안 예상되는 구매 횟수';
comment on column ${tenant}_analytics.customer_values.expected_purchases_180 is
    'Purchases expected in 180 days / 180일 동안 예상되는 구매 횟수';
comment on column ${tenant}_analytics.customer_values.expected_purchases_365 is
    'Purchases expected in 365 days / 365일 동안 예상되는 구매 횟수';
comment on column ${tenant}_analytics.customer_values.predicted_value_90 is
    'Revenue expected in 90 days / 90일 동안 예상되는 매출';
comment on column ${tenant}_analytics.customer_values.predicted_value_180 is
    'Revenue expected in 180 days / 180일 동안 예상되는 매출';
comment on column ${tenant}_analytics.customer_values.predicted_value_365 is
    'Revenue expected in 365 days / 365일 동안 예상되는 매출';
comment on column ${tenant}_analytics.customer_values.probability_alive is
    'Probability that the customer still buys / 아직 구매할 고객일 확률';
comment on column ${tenant}_analytics.customer_values.is_churned is
    'Whether the customer is probably gone / 이탈한 것으로 보이는지 여부';
comment on column ${tenant}_analytics.customer_values.first_purchase_on is
    'Day of the first purchase / 첫 구매일';
comment on column ${tenant}_analytics.customer_values.last_purchase_on is
    'Day of the last purchase / 마지막 구매일';
comment on column ${tenant}_analytics.customer_values.as_of is
    'Day the values are of / 예측 기준일';
