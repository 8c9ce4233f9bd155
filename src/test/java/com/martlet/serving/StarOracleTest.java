package com.martlet.serving;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.calendar.KoreanHolidays;
import com.martlet.mart.Fact;
import com.martlet.mart.Shop;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The views of the star, against DuckDB over the same rows by other SQL. */
class StarOracleTest {

    private static final Shop SHOP = new Shop("Asia/Seoul");

    @TempDir private static Path folder;

    private static Oracle oracle;

    @BeforeAll
    static void load() throws Exception {
        List<Fact> facts = new StarFacts(15_11).all();
        SHOP.load(facts);
        oracle = new Oracle(facts, folder);
    }

    @AfterAll
    static void close() throws Exception {
        oracle.close();
    }

    /** States as runs of equal days, numbered apart from each other. */
    @Test
    void keepsCustomersAsTheyWere() throws Exception {
        assertSame(
                """
                select concat_ws(' ', customer_id, coalesce(grade, '-'),
                    coalesce(consent_email::text, '-'), valid_from,
                    coalesce(valid_to::text, 'now'))
                from dim_customer_history""",
                """
                with runs as (
                    select *, row_number() over (partition by customer_id order by day)
                        - row_number() over (
                            partition by customer_id, grade, consent_email order by day) as run
                    from raw_customers),
                states as (
                    select customer_id, grade, consent_email, min(day) as since
                    from runs group by customer_id, grade, consent_email, run)
                select concat_ws(' ', customer_id, coalesce(grade, '-'),
                    coalesce(consent_email::text, '-'), since, coalesce((
                        select min(later.since) from states as later
                        where later.customer_id = states.customer_id
                            and later.since > states.since)::text, 'now'))
                from states""",
                60);
    }

    /** Equal products cost different prices; each row keeps its own. */
    @Test
    void keepsThePriceOfEachEventAndSale() throws Exception {
        assertSame(
                "select concat_ws(' ', event_key, product_id, trim_scale(price)) from fact_events",
                """
                select concat_ws(' ', event_key, product_id,
                    rtrim(rtrim(price::text, '0'), '.'))
                from raw_events""",
                500);
        assertSame(
                """
                select concat_ws(' ', purchase_key, product_id, trim_scale(unit_price),
                    trim_scale(amount), trim_scale(revenue), is_sale)
                from fact_purchases""",
                """
                select concat_ws(' ', event_key + 1000000, product_id,
                    rtrim(rtrim(price::text, '0'), '.'), rtrim(rtrim(price::text, '0'), '.'),
                    rtrim(rtrim(price::text, '0'), '.'), 't')
                from raw_events where event_type = 'purchase'""",
                50);
    }

    @Test
    void describesProductsAsTheyWereLastDescribed() throws Exception {
        assertSame(
                """
                select concat_ws(' ', product_id, coalesce(category_code, '-'),
                    coalesce(category_level_1, '-'), coalesce(brand, '-'), first_seen_on,
                    last_seen_on)
                from dim_products""",
                """
                select concat_ws(' ', product_id,
                    coalesce(arg_max(category_code, occurred_at), '-'),
                    coalesce(split_part(arg_max(category_code, occurred_at), '.', 1), '-'),
                    coalesce(arg_max(brand, occurred_at), '-'), min(day), max(day))
                from raw_events group by product_id""",
                8);
    }

    @Test
    void countsVisits() throws Exception {
        assertSame(
                """
                select concat_ws(' ', session_key, coalesce(customer_id, '-'),
                    coalesce(entry_page, '-'), coalesce(exit_page, '-'), count_events,
                    count_views, count_purchase_events, count_pages, duration_seconds, day,
                    started_at)
                from fact_sessions""",
                """
                select concat_ws(' ', session_key,
                    coalesce(list(customer_id order by occurred_at)[-1], '-'),
                    coalesce(arg_min(page, occurred_at), '-'),
                    coalesce(arg_max(page, occurred_at), '-'), count(*),
                    count_if(event_type = 'view'), count_if(event_type = 'purchase'),
                    count(distinct page),
                    date_diff('second', min(occurred_at), max(occurred_at)), min(day),
                    min(occurred_at))
                from raw_events group by session_key""",
                100);
    }

    @Test
    void knowsDaysOfSixtyYears() throws Exception {
        assertSame(
                """
                select concat_ws(' ', day, iso_week, year, quarter, month, day_of_month, weekday,
                    is_weekend, week_starts_on, month_starts_on)
                from dim_dates""",
                """
                select concat_ws(' ', day::date, strftime(day, '%G-W%V'), year(day), quarter(day),
                    month(day), day(day), isodow(day), if(isodow(day) > 5, 't', 'f'),
                    (day - (isodow(day) - 1) * interval 1 day)::date,
                    (day - (day(day) - 1) * interval 1 day)::date)
                from generate_series(date '1990-01-01', date '2050-12-31', interval 1 day) t(day)""",
                22_000);
    }

    @Test
    void knowsHolidaysSinceTheirRulesAreKnown() {
        var holidays = "select day::text from dim_dates where is_holiday and year = 2020";
        var unknown = "select count(*)::text from dim_dates where year < 2006 and ";

        assertThat(answers(holidays))
                .hasSize(18)
                .containsExactlyInAnyOrderElementsOf(
                        KoreanHolidays.of(2020).stream()
                                .map(holiday -> holiday.day().toString())
                                .toList());
        assertThat(answers(unknown + "is_holiday is not null")).containsExactly("0");
        assertThat(answers(unknown + "not is_weekend and is_workday is not null"))
                .containsExactly("0");
    }

    private static void assertSame(String ours, String theirs, int atLeast) throws Exception {
        assertThat(answers(ours))
                .hasSizeGreaterThan(atLeast)
                .containsExactlyInAnyOrderElementsOf(oracle.strings(theirs));
    }

    private static List<String> answers(String sql) {
        return SHOP.read(client -> client.sql(sql).query(String.class).list());
    }
}
