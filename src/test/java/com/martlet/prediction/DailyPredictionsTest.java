package com.martlet.prediction;

import static com.martlet.mart.Fact.purchase;
import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.mart.Fact;
import com.martlet.mart.PurchaseRhythms;
import com.martlet.testing.EmbeddedDatabase;
import com.martlet.warehouse.TableDay;
import com.martlet.warehouse.WarehouseRole;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small load changes the predictions without a look at all that is known. */
class DailyPredictionsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate SUNDAY = MONDAY.plusDays(181);
    private static final LocalDate TODAY = SUNDAY.plusDays(1);

    private static final String RHYTHM =
            """
            select
                customer_ordinal, cast(count_purchase_days as int) as count_purchase_days,
                cast(total_repeat_revenue as numeric(18, 4)) as total_repeat_revenue,
                cast(median_gap_days as numeric(10, 1)) as median_gap_days,
                first_purchase_on, last_purchase_on
            from
            """;

    private static final String KNOWN =
            """
            customer_values_rows as stored
            inner join visible_loads as loads on stored.load_id = loads.load_id
            where loads.table_name = 'customer_values'
            """;

    private static final String READ =
            """
            select seq_tup_read + coalesce(idx_tup_fetch, 0) from pg_stat_xact_user_tables
            where relid = 'customer_days_rows'::regclass
            """;

    private final PredictedShop shop = new PredictedShop();

    @Test
    void comesToTheSameAsAllAtOnce() {
        var corrections = new Corrections();
        var once = new PredictedShop();
        corrections.atOnce(once);

        corrections.dayByDay(shop, DailyPredictionsTest::requireAllOfTheHistory);

        assertThat(shop.all()).isEqualTo(once.all()).hasSizeGreaterThan(260);
    }

    @Test
    void readsTheHistoryOfThoseWhoBoughtAndOfNobodyElse() {
        shop.load(Habits.purchases(800, MONDAY, SUNDAY));
        var today = shop.shop().stage(List.of(bought("c7", TODAY), bought("c8", TODAY)));
        shop.shop().marts().build(shop.shop().tenant(), today.load(), today.days());

        assertThat(shop.rows("customer_days")).hasSizeGreaterThan(2_000);
        assertThat(read(today.days())).isBetween(4L, 40L);
        assertThat(read(Set.of())).isZero();
    }

    /** Rows of customer_days that it takes to know all buyers. */
    private long read(Set<TableDay> touched) {
        return inBuild(
                shop,
                client -> {
                    var before = client.sql(READ).query(Long.class).single();
                    assertThat(new History(client).buyers(TODAY, touched).count()).isEqualTo(800);
                    return client.sql(READ).query(Long.class).single() - before;
                });
    }

    /** What the version says of a customer is believed until a purchase day of his changes. */
    @Test
    void keepsWhatIsKnownOfTheOthers() {
        shop.load(Habits.purchases(200, MONDAY, SUNDAY));
        store("total_repeat_revenue = 123456.789", "c9");

        shop.load(List.of(bought("c7", TODAY)));
        assertThat(known(shop)).filteredOn(this::isMadeUp).hasSize(1);

        shop.load(List.of(bought("c9", TODAY.plusDays(1))));
        requireAllOfTheHistory(shop);
    }

    @Test
    void readsAllWhenAVersionOfBeforeDoesNotKnowEnough() {
        shop.load(Habits.purchases(200, MONDAY, SUNDAY));
        store("total_repeat_revenue = null", "c9");

        shop.load(List.of(bought("c7", TODAY)));

        requireAllOfTheHistory(shop);
    }

    @Test
    void readsAllWhenPurchasesWerePublishedWithoutPredictions() {
        shop.load(Habits.purchases(200, MONDAY, SUNDAY));
        shop.shop().load(List.of(bought("c9", TODAY)));

        shop.load(List.of(bought("c7", TODAY.plusDays(1))));

        requireAllOfTheHistory(shop);
    }

    private void store(String change, String customer) {
        var owner = JdbcClient.create(EmbeddedDatabase.owner().warehouse().dataSource());
        var changed =
                owner.sql(
                                "update %s_marts.customer_values_rows set %s where customer_ordinal = ?"
                                        .formatted(shop.shop().tenant().key(), change))
                        .param(shop.shop().ordinals().get(customer))
                        .update();
        assertThat(changed).isEqualTo(1);
    }

    private boolean isMadeUp(Map<String, Object> row) {
        return row.get("customer_ordinal").equals(shop.shop().ordinals().get("c9"))
                && row.get("total_repeat_revenue").equals(new BigDecimal("123456.7890"));
    }

    private static Fact bought(String customer, LocalDate day) {
        return purchase(day, day + "T10:00", customer, "50");
    }

    /** The stored rhythm of each customer, against the one that all purchases give. */
    private static void requireAllOfTheHistory(PredictedShop shop) {
        var all =
                inBuild(
                        shop,
                        client ->
                                client.sql(RHYTHM + "(" + PurchaseRhythms.select() + ") as rhythms")
                                        .param("as_of", TODAY.plusYears(1))
                                        .query()
                                        .listOfRows());

        assertThat(known(shop)).containsExactlyInAnyOrderElementsOf(all).isNotEmpty();
    }

    private static List<Map<String, Object>> known(PredictedShop shop) {
        return inBuild(shop, client -> client.sql(RHYTHM + KNOWN).query().listOfRows());
    }

    private static <T> T inBuild(PredictedShop shop, Function<JdbcClient, T> question) {
        return shop.shop().sql().read(shop.shop().tenant().id(), WarehouseRole.BUILDER, question);
    }
}
