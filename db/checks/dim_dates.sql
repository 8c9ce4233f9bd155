-- Days of facts that the calendar does not have.
with fact_days as (
    select distinct day, table_name
    from current_loads
    where day in (:days)
        and table_name in ('events', 'purchases', 'service_requests', 'customers')
),

unknown_days as (
    select fact_days.day, fact_days.table_name, 'the calendar has no such day' as problem
    from fact_days
    left join dim_dates on dim_dates.day = fact_days.day
    where dim_dates.day is null
)

select * from unknown_days
