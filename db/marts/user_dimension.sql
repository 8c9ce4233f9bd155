-- Every known customer with all that has happened up to a day; never stored, read as of that day.
-- grain: one row per customer in a snapshot or with activity up to the day
-- key: customer_id
-- reads: customer_days, customer_snapshots, customer_names
with days as (
    select
        customer_id, total_revenue, count_orders, count_logins, first_purchase_at
    from customer_days
    where day <= :as_of and not is_visitor
),

snapshots as (
    select distinct customer_id from customer_snapshots where day <= :as_of
),

ranked_names as (
    select
        customer_id,
        customer_name,
        row_number() over (partition by customer_id order by day desc) as recency
    from customer_names
    where day <= :as_of
),

activity as (
    select
        customer_id,
        sum(total_revenue) as total_purchase_amount,
        sum(count_orders) as count_purchases,
        sum(count_logins) as count_accesses,
        min(first_purchase_at) as first_purchase_at
    from days
    group by customer_id
),

user_dimension as (
    select
        coalesce(activity.customer_id, snapshots.customer_id) as customer_id,
        ranked_names.customer_name,
        coalesce(activity.total_purchase_amount, 0) as total_purchase_amount,
        coalesce(activity.count_purchases, 0) as count_purchases,
        coalesce(activity.count_accesses, 0) as count_accesses,
        activity.first_purchase_at
    from activity
    full outer join snapshots on snapshots.customer_id = activity.customer_id
    left join ranked_names
        on ranked_names.customer_id = coalesce(activity.customer_id, snapshots.customer_id)
        and ranked_names.recency = 1
)

select * from user_dimension
