-- States of customers that overlap, leave a gap, or are not one current one.
with numbered_states as (
    select
        customer_id, valid_from, valid_to, is_current,
        row_number() over (partition by customer_id order by valid_from, valid_to) as place
    from dim_customer_history
),

twice as (
    select customer_id, 'a state begins twice' as problem
    from numbered_states
    group by customer_id, valid_from
    having count(*) > 1
),

current_states as (
    select customer_id, 'not one current state' as problem
    from numbered_states
    group by customer_id
    having sum(case when is_current and valid_to is null then 1 else 0 end) <> 1
),

misfits as (
    select earlier.customer_id, 'states overlap or leave a gap' as problem
    from numbered_states as earlier
    inner join numbered_states as later
        on later.customer_id = earlier.customer_id and later.place = earlier.place + 1
    where earlier.valid_to is null or earlier.valid_to <> later.valid_from
),

strangers as (
    select states.customer_id, 'a customer without a number' as problem
    from numbered_states as states
    left join customer_ordinals on customer_ordinals.customer_id = states.customer_id
    where customer_ordinals.customer_id is null
)

select problem from twice
union all
select problem from current_states
union all
select problem from misfits
union all
select problem from strangers
