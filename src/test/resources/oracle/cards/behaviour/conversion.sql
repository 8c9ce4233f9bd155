with viewers as (
    select category_1, month, count(distinct person) filter (event_type = 'view') as viewers
    from asked_events where span = 'now' group by grouping sets ((category_1, month), (month))),
buyers as (
    select category_1, month, count(distinct customer_id) filter (is_sale) as buyers
    from asked_sales where span = 'now' group by grouping sets ((category_1, month), (month)))
select coalesce(viewers.category_1, 'everything') as row_name, viewers.month as column_name,
    buyers / nullif(viewers, 0) as number
from viewers left join buyers
    on buyers.category_1 is not distinct from viewers.category_1 and buyers.month = viewers.month
