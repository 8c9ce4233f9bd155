-- Customers whose values stand twice, contradict each other, or are no probabilities.
with customers as (
    select
        customer_ordinal, predicted_value_90, predicted_value_180, predicted_value_365,
        expected_purchases_90, expected_purchases_180, expected_purchases_365, probability_alive,
        as_of
    from customer_values
),

duplicates as (
    select as_of as day, customer_ordinal, 'a customer stands twice' as problem
    from customers
    group by as_of, customer_ordinal
    having count(*) > 1
),

several_days as (
    select max(as_of) as day, min(customer_ordinal) as customer_ordinal,
        'values are as of several days' as problem
    from customers
    having min(as_of) <> max(as_of)
),

contradictions as (
    select as_of as day, customer_ordinal, 'a longer time brings less' as problem
    from customers
    where predicted_value_90 < 0
        or predicted_value_180 < predicted_value_90
        or predicted_value_365 < predicted_value_180
        or expected_purchases_90 < 0
        or expected_purchases_180 < expected_purchases_90
        or expected_purchases_365 < expected_purchases_180
),

no_probabilities as (
    select as_of as day, customer_ordinal, 'no probability' as problem
    from customers
    where probability_alive < 0 or probability_alive > 1
)

select day, customer_ordinal, problem from duplicates
union all
select day, customer_ordinal, problem from several_days
union all
select day, customer_ordinal, problem from contradictions
union all
select day, customer_ordinal, problem from no_probabilities
