-- Which dataset refused the rows, so that refused rows can be narrowed to it; null when already their shape was refused,
-- and for rows refused before this was counted.
alter table quarantine_reasons add column dataset text;
