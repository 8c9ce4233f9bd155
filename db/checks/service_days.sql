-- Days whose service requests do not add up to daily_kpi.
with service_totals as (
    select day, sum(count_opened) as count_opened, sum(count_closed) as count_closed
    from service_days
    where day in (:days)
    group by day
),

kpi as (
    select day, count_service_requests_opened, count_service_requests_closed
    from daily_kpi
    where day in (:days)
),

differences as (
    select kpi.day, 'service requests do not add up' as problem
    from kpi
    left join service_totals on service_totals.day = kpi.day
    where coalesce(service_totals.count_opened, 0) <> kpi.count_service_requests_opened
        or coalesce(service_totals.count_closed, 0) <> kpi.count_service_requests_closed
)

select * from differences
