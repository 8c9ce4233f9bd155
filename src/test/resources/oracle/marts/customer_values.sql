select customer_id, purchase_days as count_purchase_days, gap as median_gap_days, is_churned,
    first_day as first_purchase_on, last_day as last_purchase_on, day as as_of
from buyers_now
