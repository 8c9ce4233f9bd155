select event_type, count(*) as events from asked_events where span = 'now' group by 1
