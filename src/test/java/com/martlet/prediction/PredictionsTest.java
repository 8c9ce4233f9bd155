package com.martlet.prediction;

import static com.martlet.mart.Fact.event;
import static com.martlet.mart.Fact.purchase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PredictionsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate SUNDAY = MONDAY.plusDays(181);

    private final PredictedShop shop = new PredictedShop();

    @Test
    void expectsOfEachCustomerWhatTheAssumptionsGive() {
        shop.load(Habits.purchases(400, MONDAY, SUNDAY));

        var model = shop.model();
        var purchases = model.found().orElseThrow().purchases().model();
        var spending = model.found().orElseThrow().spending().model();
        var checked = 0;
        for (var row : shop.rows("customer_values").subList(0, 15)) {
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
        shop.load(Habits.purchases(400, MONDAY, SUNDAY));
        var fitted = shop.model();
        assertThat(fitted.fittedTo()).isEqualTo(SUNDAY);
        assertThat(shop.asOf()).isEqualTo(SUNDAY);

        shop.load(List.of(purchase(SUNDAY.plusDays(1), SUNDAY.plusDays(1) + "T10:00", "c1", "50")));
        assertThat(shop.model()).isEqualTo(fitted);
        assertThat(shop.asOf()).isEqualTo(SUNDAY.plusDays(1));

        shop.load(List.of(event(SUNDAY.plusDays(1), SUNDAY.plusDays(1) + "T11:00", "c1", "view")));
        assertThat(shop.asOf()).isEqualTo(SUNDAY.plusDays(1));

        shop.load(List.of(purchase(SUNDAY.plusDays(8), SUNDAY.plusDays(8) + "T10:00", "c1", "50")));
        assertThat(shop.model().fittedTo()).isEqualTo(SUNDAY.plusDays(7));
        assertThat(shop.model()).isNotEqualTo(fitted);
    }

    /** Files in any order make one state: a late day changes the model that knows it. */
    @Test
    void comesToTheSameInAnyOrder() {
        var facts = Habits.purchases(300, MONDAY, SUNDAY.plusDays(3));
        shop.load(facts);
        var once = shop.all();

        var other = new PredictedShop();
        var late = facts.stream().filter(fact -> fact.day().equals(MONDAY.plusDays(40))).toList();
        var early = facts.stream().filter(fact -> fact.day().isBefore(SUNDAY)).toList();
        var last = facts.stream().filter(fact -> !fact.day().isBefore(SUNDAY)).toList();
        other.load(early.stream().filter(fact -> !late.contains(fact)).toList());
        other.load(last);
        other.load(late);

        assertThat(other.all()).isEqualTo(once);
        assertThat(once).hasSizeGreaterThan(300);
    }

    @Test
    void forgetsWhatWasTakenBack() {
        var facts = Habits.purchases(150, MONDAY, SUNDAY);
        shop.load(facts);
        assertThat(shop.rows("customer_values")).hasSize(150);

        shop.takeBack(fact -> true);

        assertThat(shop.rows("customer_values")).isEmpty();
    }

    private double repeatMean(String customer) {
        return shop.shop()
                .read(
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

    private static double number(Map<String, Object> row, String column) {
        return ((BigDecimal) row.get(column)).doubleValue();
    }

    private static double days(Map<String, Object> row, String until) {
        var first = LocalDate.parse(String.valueOf(row.get("first_purchase_on")));
        return ChronoUnit.DAYS.between(first, LocalDate.parse(String.valueOf(row.get(until))));
    }
}
