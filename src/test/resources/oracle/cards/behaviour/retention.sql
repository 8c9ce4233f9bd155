with seen as (
    select distinct person, date_trunc('week', day)::date as week from kept_events
    where person is not null),
began as (
    select person, date_trunc('week', min(first_active))::date as cohort
    from kept_events join spans
        on first_active between date_trunc('week', first) and date_trunc('week', last) + interval 6 day
    where span = 'now' and person is not null group by 1),
-- Weeks that are over; a cohort counts in each of them, whether somebody came back or not.
weeks as (
    select unnest(range(min(cohort), (select max(day) from loaded) - 5, interval 7 day))::date as week
    from began),
members as (
    select person, week, date_diff('day', cohort, week) // 7 as weeks_after
    from began join weeks on week >= cohort)
select weeks_after::text, count(seen.person) / count(*) as rate
from members left join seen on seen.person = members.person and seen.week = members.week
group by 1
