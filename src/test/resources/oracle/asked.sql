-- What is set on a board: its days, those it is compared with, and whom and what is kept.
create or replace table spans as
select * from (values {spans}) as asked (span, first, last);

-- The last day there is data of, and the day it is compared with.
create or replace table last_days as
with newest as (
    select if(max(loaded.day) < last and max(loaded.day) >= first, max(loaded.day), last) as day
    from spans, loaded where span = 'now' group by first, last)
select 'now' as span, day from newest
union all
select 'earlier', day - {days_to_the_same_weekday} from newest
where exists (from spans where span = 'earlier');

-- Days up to a quarter, weeks up to a good year, else months.
create or replace table asked_days as
with days as (
    select span, first, last, unnest(range(first, last + 1, interval 1 day))::date as day from spans),
named as (
    select *, strftime(day, '%Y-%m') as month, strftime(day, '%G-W%V') as week,
        case when last - first < 92 then day::text when last - first < 400 then week else month end
            as step
    from days)
select span, day, month, week, step,
    dense_rank() over (partition by span order by step) as place,
    dense_rank() over (partition by span order by month) as month_place
from named;

create or replace view kept_events as select * from events where {of_rows} and {of_people};
create or replace view kept_sales as select * from sales where {of_rows} and {of_customers};
create or replace view kept_requests as select * from requests where {of_customers};
create or replace view kept_customers as select * from customers where {of_customers};

create or replace view asked_events as select * from kept_events join asked_days using (day);
create or replace view asked_sales as select * from kept_sales join asked_days using (day);
create or replace view asked_requests as select * from kept_requests join asked_days using (day);
create or replace view steps as select distinct step, place from asked_days where span = 'now';
create or replace view months as
select distinct month, month_place from asked_days where span = 'now';
