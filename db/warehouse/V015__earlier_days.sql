-- The calendar has every day that a fact may have: files are read from 1990 on. Whether a day before
-- 2006 was a holiday is not known, so it says neither yes nor no.
-- key: day
create or replace view ${tenant}_analytics.dim_dates as
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
    where ten_thousands.digit < 3
),

days as (
    select cast('1990-01-01' as date) + number as day from numbers where number < 22280
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
    case when weeks.day >= cast('2006-01-01' as date) then holidays.day is not null end
        as is_holiday,
    case
        when weeks.day - weeks.week_starts_on > 4 then false
        when weeks.day >= cast('2006-01-01' as date) then holidays.day is null
    end as is_workday,
    weeks.week_starts_on,
    cast(date_trunc('month', cast(weeks.day as timestamp)) as date) as month_starts_on
from weeks
left join ${tenant}_analytics.korean_holidays as holidays on holidays.day = weeks.day;

grant select on ${tenant}_analytics.dim_dates to ${tenant}_builder;

comment on view ${tenant}_analytics.dim_dates is
    'One row per day from 1990 to 2050, with weeks and Korean holidays / 1990년부터 2050년까지 날짜마다 한 행, 주차와 한국 공휴일';
comment on column ${tenant}_analytics.dim_dates.is_holiday is
    'Whether it is a public holiday in Korea, empty before 2006 / 한국 공휴일인지 여부, 2006년 전은 빈 값';
comment on column ${tenant}_analytics.dim_dates.is_workday is
    'Neither weekend nor holiday, empty on weekdays before 2006 / 주말도 공휴일도 아닌 날인지 여부, 2006년 전 평일은 빈 값';
