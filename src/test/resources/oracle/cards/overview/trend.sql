select step,
    (select count(distinct person) from asked_events e where span = 'now' and e.step = steps.step)
        as visitors,
    (select count(distinct person) from asked_events e
        where span = 'earlier' and e.place = steps.place) as earlier,
    (select sum(revenue) from asked_sales s where span = 'now' and s.step = steps.step) as revenue
from steps
