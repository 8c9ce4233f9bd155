-- What a customer spent after the first day of purchase: with it the values of a version say all of
-- purchase_rhythms, so that the next one reads the purchases only of those whose days have changed.
-- Null in rows of before; then all purchases are read once more.
alter table ${tenant}_marts.customer_values_rows add column total_repeat_revenue numeric(18, 4);

-- Finds a customer's days with a purchase or a refund among many with visits only.
create index customer_days_by_buyer on ${tenant}_marts.customer_days_rows (customer_ordinal, day)
where count_purchase_rows > 0 or total_revenue <> 0;
