-- Service requests that stand twice in a day.
with requests as (
    select day, request_id from fact_service_requests where day in (:days)
),

duplicates as (
    select day, request_id, 'stands twice' as problem
    from requests
    group by day, request_id
    having count(*) > 1
)

select * from duplicates
