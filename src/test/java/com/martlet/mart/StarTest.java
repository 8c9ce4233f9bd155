package com.martlet.mart;

import static com.martlet.mart.Fact.customer;
import static com.martlet.mart.Fact.event;
import static com.martlet.mart.Fact.purchase;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The dimensions and visits that are derived on reading, against what was counted by hand. */
class StarTest {

    private static final LocalDate MONDAY = LocalDate.of(2020, 10, 26);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

    /** Rows that must not exist. */
    private static final List<String> MISSING =
            List.of(
                    "select day from dim_dates group by day having count(*) > 1",
                    "select product_id from dim_products group by product_id having count(*) > 1",
                    "select session_key from fact_sessions group by session_key having count(*) > 1",
                    "select customer_id from dim_customer_history group by customer_id, valid_from"
                            + " having count(*) > 1",
                    "select customer_id from dim_customer_history group by customer_id"
                            + " having sum(case when is_current then 1 else 0 end) <> 1",
                    "select product_id from fact_events where product_id is not null"
                            + " and product_id not in (select product_id from dim_products)",
                    "select product_id from fact_purchases where product_id is not null"
                            + " and product_id not in (select product_id from dim_products)",
                    "select cast(session_key as text) from fact_events where session_key is not null"
                            + " and session_key not in (select session_key from fact_sessions)",
                    "select cast(day as text) from fact_events"
                            + " where day not in (select day from dim_dates)",
                    "select history.customer_id from dim_customer_history as history"
                            + " left join dim_customers as now on now.customer_id = history.customer_id"
                            + " where history.is_current and (now.customer_id is null"
                            + " or coalesce(now.grade, '') <> coalesce(history.grade, ''))",
                    "select 'events' from (select sum(count_events) as many from fact_sessions) as one"
                            + " where many <> (select count(session_key) from fact_events)");

    private final Shop shop = new Shop("Asia/Seoul");

    @Test
    void knowsACustomerAsOfEachDay() {
        shop.load(
                List.of(
                        customer(MONDAY, "kim").with("grade", "SILVER"),
                        customer(MONDAY, "lee").with("consent_email", true),
                        customer(TUESDAY, "kim").with("grade", "SILVER"),
                        customer(TUESDAY, "lee").with("consent_email", true),
                        customer(WEDNESDAY, "kim").with("grade", "GOLD"),
                        customer(WEDNESDAY, "lee")));

        assertThat(
                        texts(
                                """
                                select customer_id || ' ' || coalesce(grade, '-') || ' '
                                    || coalesce(cast(consent_email as text), '-') || ' '
                                    || valid_from || ' ' || coalesce(cast(valid_to as text), '-')
                                    || ' ' || is_current
                                from dim_customer_history order by customer_id, valid_from"""))
                .containsExactly(
                        "kim SILVER - 2020-10-26 2020-10-28 false",
                        "kim GOLD - 2020-10-28 - true",
                        "lee - true 2020-10-26 2020-10-28 false",
                        "lee - - 2020-10-28 - true");
    }

    @Test
    void describesAProductAsItWasLastDescribed() {
        shop.load(
                List.of(
                        view(MONDAY, "2020-10-26T01:00", "P1", "home.kitchen.knife", null),
                        view(TUESDAY, "2020-10-27T01:00", "P1", null, "한빛"),
                        purchase(MONDAY, "2020-10-26T02:00", "kim", "5")
                                .with("product_id", "P1")
                                .with("category_code", "home.kitchen")
                                .with("product_name", "Knife"),
                        view(MONDAY, "2020-10-26T03:00", "P2", "tv", "누리")));

        assertThat(
                        texts(
                                """
                                select concat_ws(' ', product_id, coalesce(product_name, '-'),
                                    category_code, coalesce(category_level_1, '-'),
                                    coalesce(category_level_2, '-'),
                                    coalesce(category_level_3, '-'), brand, first_seen_on,
                                    last_seen_on)
                                from dim_products order by product_id"""))
                .containsExactly(
                        "P1 Knife home.kitchen home kitchen - 한빛 2020-10-26 2020-10-27",
                        "P2 - tv tv - - 누리 2020-10-26 2020-10-26");
    }

    @Test
    void countsAVisitOverMidnightOnceAndOnItsFirstDay() {
        shop.load(
                List.of(
                        page(MONDAY, "2020-10-26T14:50", null, "/home"),
                        page(TUESDAY, "2020-10-26T15:10", "kim", "/cart"),
                        event(TUESDAY, "2020-10-26T15:20", "kim", "purchase")
                                .with("visitor_id", "v")
                                .with("session_key", 7L)));

        assertThat(
                        texts(
                                """
                                select concat_ws(' ', session_key, customer_id, entry_page,
                                    exit_page, count_events, count_purchase_events, count_pages,
                                    duration_seconds, day, started_at)
                                from fact_sessions"""))
                .containsExactly("7 kim /home /cart 3 1 2 1800 2020-10-26 2020-10-26 14:50:00");
    }

    @Test
    void knowsWeeksAndHolidays() {
        assertThat(
                        texts(
                                """
                                select concat_ws(' ', day, iso_week, weekday, is_weekend, is_workday,
                                    week_starts_on, month_starts_on, quarter,
                                    coalesce(holiday_name, '-'))
                                from dim_dates
                                where day in ('2021-01-03', '2021-01-04', '2020-12-31',
                                    '2021-08-16', '2027-02-07')
                                order by day"""))
                .containsExactly(
                        "2020-12-31 2020-W53 4 f t 2020-12-28 2020-12-01 4 -",
                        "2021-01-03 2020-W53 7 t f 2020-12-28 2021-01-01 1 -",
                        "2021-01-04 2021-W01 1 f t 2021-01-04 2021-01-01 1 -",
                        "2021-08-16 2021-W33 1 f f 2021-08-16 2021-08-01 3 대체공휴일(광복절)",
                        "2027-02-07 2027-W05 7 t f 2027-02-01 2027-02-01 1 설날");
        assertThat(texts("select min(day) || ' ' || max(day) || ' ' || count(*) from dim_dates"))
                .containsExactly("1990-01-01 2050-12-31 22280");
    }

    /** Keys are unique, and what facts name is in the dimensions. */
    @Test
    void holdsTogether() {
        shop.load(
                List.of(
                        customer(MONDAY, "kim").with("grade", "SILVER"),
                        customer(TUESDAY, "kim").with("grade", "GOLD"),
                        customer(WEDNESDAY, "kim").with("grade", "SILVER"),
                        page(MONDAY, "2020-10-26T14:50", "kim", "/home"),
                        page(TUESDAY, "2020-10-26T15:10", "kim", "/cart"),
                        view(MONDAY, "2020-10-26T01:00", "P1", "home.kitchen.knife", null),
                        purchase(MONDAY, "2020-10-26T02:00", "kim", "5").with("product_id", "P2")));

        assertThat(texts("select distinct product_id from dim_products")).hasSize(2);
        for (var missing : MISSING) {
            assertThat(texts(missing)).as(missing).isEmpty();
        }
    }

    /** An analyst finds all of them described in both languages. */
    @Test
    void describesEveryColumn() {
        var described =
                shop.read(
                        client ->
                                client.sql(
                                                """
                                                select views.relname, columns.attname,
                                                    coalesce(col_description(
                                                        views.oid, columns.attnum), '') as about,
                                                    coalesce(obj_description(
                                                        views.oid, 'pg_class'), '') as about_view
                                                from pg_class as views
                                                inner join pg_attribute as columns
                                                    on columns.attrelid = views.oid
                                                where views.relnamespace
                                                        = cast('%s_analytics' as regnamespace)
                                                    and views.relkind = 'v'
                                                    and views.relname <> 'current_loads'
                                                    and columns.attnum > 0"""
                                                        .formatted(shop.tenant().key()))
                                        .query()
                                        .listOfRows());

        assertThat(described).hasSizeGreaterThan(150);
        assertThat(described)
                .extracting(Map::values)
                .allSatisfy(
                        row ->
                                assertThat(row.toString())
                                        .matches(".* / .*\\p{IsHangul}.* / .*\\p{IsHangul}.*"));
    }

    private List<String> texts(String sql) {
        return shop.read(client -> client.sql(sql).query(String.class).list());
    }

    private static Fact view(
            LocalDate day, String utc, String product, String category, String brand) {
        return event(day, utc, "kim", "view")
                .with("product_id", product)
                .with("category_code", category)
                .with("brand", brand);
    }

    private static Fact page(LocalDate day, String utc, String customer, String page) {
        return event(day, utc, customer, "page_view")
                .with("visitor_id", "v")
                .with("session_key", 7L)
                .with("page", page);
    }
}
