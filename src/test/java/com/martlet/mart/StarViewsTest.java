package com.martlet.mart;

import static com.martlet.mart.Fact.customer;
import static com.martlet.mart.Fact.purchase;
import static com.martlet.mart.Fact.view;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Keys and relationships of the views that are derived on reading. No load can break them, only
 * their own SQL, so they are checked here, once and not in each run.
 */
class StarViewsTest {

    private static final LocalDate MONDAY = LocalDate.of(2020, 10, 26);
    private static final Shop SHOP = new Shop("UTC");

    @BeforeAll
    static void load() {
        SHOP.load(
                List.of(
                        customer(MONDAY, "kim").with("grade", "SILVER"),
                        customer(MONDAY.plusDays(1), "kim").with("grade", "GOLD"),
                        look(MONDAY, "P1", "/a").with("category_code", "tv"),
                        look(MONDAY.plusDays(1), "P1", null).with("category_code", "shoe"),
                        purchase(MONDAY, "2020-10-26T10:00", "kim", "5").with("product_id", "P2")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "dim_customer_history | day as valid_from | cast('2020-10-26' as date) as valid_from"
                        + " | a state begins twice",
                "dim_customer_history | is null as is_current | is not null as is_current"
                        + " | not one current state",
                "dim_customer_history | day) as valid_to | day) - 1 as valid_to"
                        + " | states overlap or leave a gap",
                "dim_products | max(last_day) as last_seen_on | min(first_day) as last_seen_on"
                        + " | seen before the first or after the last day",
                "dim_products | union all | except all | a product of a fact is missing",
                "dim_products | max(case when place_of_brand = 1 then brand end) as brand"
                        + " | unnest(array['a', 'b']) as brand | a product stands twice",
                "fact_sessions | count(*) as count_events | count(page) as count_events"
                        + " | events do not add up",
                "fact_sessions | group by session_key; | group by session_key, page"
                        + " | a visit stands twice",
                "fact_sessions | then customer_id end | then concat(customer_id, '!') end"
                        + " | a customer whom the dimension does not have",
                "fact_sessions | min(day) as day | min(day) - 40000 as day"
                        + " | the calendar has no such day"
            })
    void findsWhatAWrongViewWouldSay(String view, String right, String wrong, String problem) {
        var select = select(view);
        assertThat(select).contains(right);

        assertThat(problems(view, select)).isEmpty();
        assertThat(problems(view, select.replace(right, wrong))).contains(problem);
    }

    private static Fact look(LocalDate day, String product, String page) {
        return view(day, "kim")
                .with("product_id", product)
                .with("page", page)
                .with("session_key", 7L);
    }

    private String select(String view) {
        var star = Mart.read("db/warehouse/V012__star.sql");
        var begin = "create view ${tenant}_analytics.%s as\n".formatted(view);
        var from = star.indexOf(begin) + begin.length();
        return star.substring(from, star.indexOf(';', from) + 1)
                .replace("${tenant}", SHOP.tenant().key());
    }

    private List<String> problems(String view, String select) {
        var check = AsOfCheck.over(select.replace(";", ""), view);
        return SHOP.read(client -> client.sql(check).query(String.class).list());
    }
}
