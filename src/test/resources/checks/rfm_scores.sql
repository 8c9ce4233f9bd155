-- Customers that stand twice in rfm_scores, and scores outside 1 to 5 or without a name.
with duplicates as (
    select customer_id, 'stands twice' as problem
    from rfm_scores
    group by customer_id
    having count(*) > 1
),

outside as (
    select customer_id, 'has a score outside 1 to 5' as problem
    from rfm_scores
    where r_score not between 1 and 5
        or f_score not between 1 and 5
        or m_score not between 1 and 5
        or recency_days < 0
        or frequency < 1
)

select customer_id, problem from duplicates
union all
select customer_id, problem from outside
