select d.day::text as day,
    count(distinct person) filter (e.day = d.day) as daily_active_users,
    count(distinct person) as rolling_weekly_active_users
from asked_days d join kept_events e on e.day between d.day - 6 and d.day
where span = 'now' group by 1
