package com.martlet.prediction;

import static com.martlet.mart.Fact.purchase;
import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.mart.Fact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said of customers when no model can be fitted, and without one. */
class UnpredictedTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate SUNDAY = MONDAY.plusDays(181);

    private final PredictedShop shop = new PredictedShop();

    @Test
    void refusesToPredictFromTooLittle() {
        shop.load(Habits.purchases(40, MONDAY, SUNDAY));

        assertThat(shop.model().refusal()).isEqualTo(Refusal.FEW_REPEAT_CUSTOMERS);
        assertThat(shop.model().customers()).isEqualTo(40);
        assertThat(shop.rows("customer_values"))
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
        shop.load(refunded);

        assertThat(shop.model().refusal()).isEqualTo(Refusal.NO_MODEL);
    }

    @Test
    void callsLostWhoIsSilentForTwiceTheUsualTime() {
        var day = MONDAY.plusDays(100);
        shop.load(
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
        for (var row : shop.rows("customer_values")) {
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

    private static Fact bought(String customer, LocalDate day) {
        return purchase(day, day + "T10:00", customer, "50");
    }

    private static String name(Fact fact) {
        return String.valueOf(fact.columns().get("customer_id"));
    }
}
