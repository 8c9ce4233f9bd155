package com.martlet.prediction;

import java.time.LocalDate;

/** What the CDNOW sample says, in the words of DuckDB over its one file. */
final class DuckDbCdnow {

    private static final String ROWS =
            """
            with fields as (
                select regexp_split_to_array(trim(line), ' +') as f
                from read_csv('%s', columns = {'line': 'VARCHAR'}, delim = '~', header = false)
            ),
            purchases as (
                select
                    f[1] as customer, strptime(f[3], '%%Y%%m%%d')::date as day,
                    f[5]::decimal(18, 4) as dollars
                from fields
            ),
            """
                    .formatted(Cdnow.purchases());

    private DuckDbCdnow() {}

    /** Number of repeat days and the mean amount of one, of the calibration weeks. */
    static String repeatSpending() {
        return ROWS
                + """
                days as (
                    select customer, day, sum(dollars) as dollars from purchases
                    where day <= '%s' group by all
                ),
                numbered as (
                    select *, row_number() over (partition by customer order by day) as n from days
                )
                select count(*)::int, avg(dollars)::double from numbered
                where n > 1 group by customer"""
                        .formatted(Cdnow.CALIBRATED_TO);
    }

    /** Customer, days of purchase, repeat amount, median gap, first and last day; of paid ones. */
    static String rhythms(LocalDate asOf) {
        return ROWS
                + """
                days as (
                    select customer, day, sum(dollars) as dollars from purchases
                    where day <= '%s' and dollars > 0 group by all
                ),
                gaps as (
                    select *,
                        day - lag(day) over (partition by customer order by day) as gap,
                        row_number() over (partition by customer order by day) as n
                    from days
                )
                select customer, count(*)::int, sum(dollars) filter (where n > 1),
                    median(gap)::decimal(10, 1), min(day)::text, max(day)::text
                from gaps group by customer order by customer"""
                        .formatted(asOf);
    }

    /** Repeat days before, customers, and their mean of days with a paid purchase afterwards. */
    static String heldBack(LocalDate trainedTo, LocalDate testedTo) {
        return ROWS
                + """
                days as (select distinct customer, day from purchases where dollars > 0),
                customers as (
                    select
                        least(count(*) filter (where day <= '%1$s') - 1, 7) as repeats,
                        count(*) filter (where day > '%1$s' and day <= '%2$s') as later
                    from days group by customer
                    having count(*) filter (where day <= '%1$s') > 0
                )
                select repeats::int, count(*)::int, avg(later)::double
                from customers group by repeats order by repeats"""
                        .formatted(trainedTo, testedTo);
    }
}
