package com.martlet.prediction;

import static com.martlet.mart.Fact.event;
import static com.martlet.mart.Fact.purchase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.martlet.mart.Fact;
import com.martlet.mart.Shop;
import com.martlet.warehouse.WarehouseRole;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PredictionsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate SUNDAY = MONDAY.plusDays(181);

    private final Shop shop = new Shop("UTC");
    private final Map<Shop, List<Fact>> loaded = new HashMap<>();

    @Test
    void expectsOfEachCustomerWhatTheAssumptionsGive() {
        load(Habits.purchases(400, MONDAY, SUNDAY));

        var model = model();
        var purchases = model.found().orElseThrow().purchases().model();
        var spending = model.found().orElseThrow().spending().model();
        var checked = 0;
        for (var row : rows("customer_values").subList(0, 15)) {
            var days = (int) row.get("count_purchase_days");
            var seen = new Rhythm(days - 1, days(row, "last_purchase_on"), days(row, "as_of"));
            var expected = Integrated.expectedPurchases(purchases, seen, 180);
            assertThat(number(row, "expected_purchases_180"))
                    .isCloseTo(expected, within(0.000_002));
            assertThat(number(row, "probability_alive"))
                    .isCloseTo(Integrated.probabilityAlive(purchases, seen), within(0.000_002));
            if (days > 1) {
                var spent = new Spending(days - 1, repeatMean((String) row.get("customer_id")));
                var each = Integrated.expectedSpend(spending, spent);
                assertThat(number(row, "predicted_value_180"))
                        .isCloseTo(expected * each, withinPercentage(0.01));
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(3);
    }

    @Test
    void fitsOnceAWeekAndScoresEveryDay() {
        load(Habits.purchases(400, MONDAY, SUNDAY));
        var fitted = model();
        assertThat(fitted.fittedTo()).isEqualTo(SUNDAY);
        assertThat(asOf()).isEqualTo(SUNDAY);

        load(List.of(purchase(SUNDAY.plusDays(1), SUNDAY.plusDays(1) + "T10:00", "c1", "50")));
        assertThat(model()).isEqualTo(fitted);
        assertThat(asOf()).isEqualTo(SUNDAY.plusDays(1));

        load(List.of(event(SUNDAY.plusDays(1), SUNDAY.plusDays(1) + "T11:00", "c1", "view")));
        assertThat(asOf()).isEqualTo(SUNDAY.plusDays(1));

        load(List.of(purchase(SUNDAY.plusDays(8), SUNDAY.plusDays(8) + "T10:00", "c1", "50")));
        assertThat(model().fittedTo()).isEqualTo(SUNDAY.plusDays(7));
        assertThat(model()).isNotEqualTo(fitted);
    }

    /** Files in any order make one state: a late day changes the model that knows it. */
    @Test
    void comesToTheSameInAnyOrder() {
        var facts = Habits.purchases(300, MONDAY, SUNDAY.plusDays(3));
        load(facts);
        var once = all(shop);

        var other = new Shop("UTC");
        var late = facts.stream().filter(fact -> fact.day().equals(MONDAY.plusDays(40))).toList();
        var early = facts.stream().filter(fact -> fact.day().isBefore(SUNDAY)).toList();
        var last = facts.stream().filter(fact -> !fact.day().isBefore(SUNDAY)).toList();
        load(other, early.stream().filter(fact -> !late.contains(fact)).toList());
        load(other, last);
        load(other, late);

        assertThat(all(other)).isEqualTo(once);
        assertThat(once).hasSizeGreaterThan(300);
    }

    @Test
    void refusesToPredictFromTooLittle() {
        load(Habits.purchases(40, MONDAY, SUNDAY));

        assertThat(model().refusal()).isEqualTo(Refusal.FEW_REPEAT_CUSTOMERS);
        assertThat(model().customers()).isEqualTo(40);
        assertThat(rows("customer_values"))
                .hasSize(40)
                .allSatisfy(row -> assertThat(row.get("predicted_value_90")).isNull())
                .allSatisfy(row -> assertThat(row.get("is_churned")).isNotNull());
    }

    @Test
    void refusesToPredictFromAmountsOfNothing() {
        var paid = Habits.purchases(400, MONDAY, SUNDAY);
        var refunded = new ArrayList<>(paid);
        paid.forEach(
                fact ->
                        refunded.add(
                                purchase(fact.day(), fact.day() + "T20:00", name(fact), "9999")
                                        .with("status", "refunded")));
        load(refunded);

        assertThat(model().refusal()).isEqualTo(Refusal.NO_MODEL);
    }

    @Test
    void callsLostWhoIsSilentForTwiceTheUsualTime() {
        var day = MONDAY.plusDays(100);
        load(
                List.of(
                        bought("often", day.minusDays(30)),
                        bought("often", day.minusDays(25)),
                        bought("often", day.minusDays(16)),
                        bought("just", day.minusDays(30)),
                        bought("just", day.minusDays(20)),
                        bought("just", day.minusDays(20)),
                        bought("once", day.minusDays(90)),
                        bought("long", day.minusDays(91)),
                        bought("now", day)));

        var lost = new HashMap<String, Object>();
        var gaps = new HashMap<String, Object>();
        for (var row : rows("customer_values")) {
            lost.put((String) row.get("customer_id"), row.get("is_churned"));
            gaps.put((String) row.get("customer_id"), row.get("median_gap_days"));
        }

        assertThat(lost)
                .isEqualTo(
                        Map.of(
                                "often", true, "just", false, "once", false, "long", true, "now",
                                false));
        assertThat(gaps)
                .containsEntry("often", new BigDecimal("7.0"))
                .containsEntry("just", new BigDecimal("10.0"))
                .containsEntry("once", null);
    }

    @Test
    void forgetsWhatWasTakenBack() {
        var facts = Habits.purchases(150, MONDAY, SUNDAY);
        load(facts);
        assertThat(rows("customer_values")).hasSize(150);

        var days = shop.stage(facts).days();
        publish(shop, shop.stage(List.of(), days));

        assertThat(rows("customer_values")).isEmpty();
    }

    private static Fact bought(String customer, LocalDate day) {
        return purchase(day, day + "T10:00", customer, "50");
    }

    private double repeatMean(String customer) {
        return shop.read(
                client ->
                        client.sql(
                                        """
                                        select avg(revenue) from fact_purchases
                                        where customer_id = ? and day > (
                                            select min(day) from fact_purchases
                                            where customer_id = ?
                                        )
                                        """)
                                .params(List.of(customer, customer))
                                .query(Double.class)
                                .single());
    }

    private void load(List<Fact> facts) {
        load(shop, facts);
    }

    private void load(Shop shop, List<Fact> facts) {
        var known = days(shop, facts);
        publish(shop, shop.stage(known));
    }

    /** A day is loaded whole: what it held before comes again. */
    private List<Fact> days(Shop shop, List<Fact> facts) {
        var all = loaded.computeIfAbsent(shop, key -> new ArrayList<>());
        all.addAll(facts);
        var touched = facts.stream().map(fact -> fact.table() + fact.day()).toList();
        return all.stream().filter(fact -> touched.contains(fact.table() + fact.day())).toList();
    }

    private void publish(Shop shop, Shop.Staged staged) {
        var rows = new HashMap<>(shop.marts().build(shop.tenant(), staged.load(), staged.days()));
        var predicted = new Predictions(shop.warehouse(), shop.sql(), shop.marts());
        rows.putAll(predicted.build(shop.tenant(), staged.load(), staged.days()));
        rows.putAll(predicted.build(shop.tenant(), staged.load(), staged.days()));
        shop.publish(staged, rows);
    }

    private ValueModel model() {
        return shop.sql()
                .read(shop.tenant().id(), WarehouseRole.READER, KnownModel::find)
                .orElseThrow();
    }

    private LocalDate asOf() {
        return shop.read(
                client ->
                        client.sql("select distinct as_of from customer_values")
                                .query(LocalDate.class)
                                .single());
    }

    private List<Map<String, Object>> rows(String mart) {
        return shop.read(
                client -> client.sql("select * from " + mart + " order by 1").query().listOfRows());
    }

    private static List<String> all(Shop shop) {
        var all = new ArrayList<String>();
        for (var mart : List.of("value_models", "value_calibrations")) {
            all.addAll(shop.rows(mart));
        }
        shop.rows("customer_values")
                .forEach(row -> all.add(row.replaceFirst("customer_ordinal=\\d+, ", "")));
        return all.stream().sorted().toList();
    }

    private static double number(Map<String, Object> row, String column) {
        return ((BigDecimal) row.get(column)).doubleValue();
    }

    private static double days(Map<String, Object> row, String until) {
        var first = LocalDate.parse(String.valueOf(row.get("first_purchase_on")));
        return ChronoUnit.DAYS.between(first, LocalDate.parse(String.valueOf(row.get(until))));
    }

    private static String name(Fact fact) {
        return String.valueOf(fact.columns().get("customer_id"));
    }
}
