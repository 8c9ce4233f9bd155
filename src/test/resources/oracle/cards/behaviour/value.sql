with known as (
    select value_tier from kept_customers join spans on day <= last where span = 'now'),
reached as (
    select 0 as place, 'all' as step, count(*) as people from known
    union all select 1, 'low', count(value_tier) from known
    union all select 2, 'mid', count_if(value_tier in ('mid', 'high')) from known
    union all select 3, 'high', count_if(value_tier = 'high') from known)
select step, people, people / nullif(first_value(people) over steps, 0) as "ofFirst",
    people / nullif(lag(people, 1, people) over steps, 0) as "ofPrevious",
    lag(people, 1, people) over steps - people as dropped, 0 as open
from reached window steps as (order by place)
