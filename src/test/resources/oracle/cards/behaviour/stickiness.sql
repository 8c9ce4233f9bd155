with months_now as (
    select month, count(distinct person) as monthly_active_users,
        count(distinct (person, day)) as active_days
    from asked_events where span = 'now' group by 1),
loaded_days as (
    select month, count(*) as days from asked_days join loaded using (day)
    where span = 'now' group by 1)
select month, monthly_active_users,
    (select count(distinct person) from asked_events e
        where span = 'earlier' and e.month_place = months.month_place) as earlier,
    active_days / days / nullif(monthly_active_users, 0) as stickiness
from months left join months_now using (month) left join loaded_days using (month)
