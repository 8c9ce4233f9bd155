select step,
    (select avg(satisfaction) from asked_requests r
        where span = 'now' and r.step = steps.step and closed_at is not null) as satisfaction,
    (select avg(satisfaction) from asked_requests r
        where span = 'earlier' and r.place = steps.place and closed_at is not null) as earlier
from steps
