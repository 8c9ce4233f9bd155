with traffic as (
    select span, count(distinct person) as visitors,
        count(distinct person) filter (first_active >= first) as new_visitors,
        count(distinct session) as sessions, count(*) as events,
        count(distinct person) filter (event_type = 'view') as viewers,
        count(distinct session) filter (event_type = 'purchase') as buying_sessions
    from asked_events join spans using (span) group by span),
money as (
    select span, count(distinct customer_id) filter (is_sale) as buyers
    from asked_sales group by span),
of_the_day as (
    select span, count(distinct person) as daily_active_users
    from kept_events join last_days using (day) group by span),
of_the_week as (
    select span, count(distinct person) as rolling_weekly_active_users
    from kept_events e join last_days l on e.day between l.day - 6 and l.day group by span)
select span, visitors, new_visitors, sessions, events,
    buyers / nullif(viewers, 0) as conversion_rate,
    buying_sessions / nullif(sessions, 0) as session_conversion_rate, daily_active_users,
    rolling_weekly_active_users
from spans
left join traffic using (span)
left join money using (span)
left join of_the_day using (span)
left join of_the_week using (span)
