select step,
    (select avg(dwell) from asked_events e where span = 'now' and e.step = steps.step)
        as average_dwell_seconds,
    (select avg(dwell) from asked_events e where span = 'earlier' and e.place = steps.place)
        as earlier
from steps
