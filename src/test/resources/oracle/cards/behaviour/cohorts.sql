with seen as (
    select distinct person, date_trunc('week', day)::date as week from kept_events
    where person is not null),
began as (
    select person, date_trunc('week', min(first_active))::date as cohort
    from kept_events join spans
        on first_active between date_trunc('week', first) and date_trunc('week', last) + interval 6 day
    where span = 'now' and person is not null group by 1),
sizes as (select cohort, count(*) as size from began group by 1)
select strftime(cohort, '%G-W%V') as row_name, 'size' as column_name, size as number from sizes
union all
select strftime(cohort, '%G-W%V'), (date_diff('day', cohort, week) // 7)::text,
    count(*) / any_value(size)
from began join seen using (person) join sizes using (cohort) group by cohort, week
