package com.martlet.segment;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.identity.TestCalendar;
import com.martlet.prediction.Habits;
import com.martlet.serving.Served;
import com.martlet.serving.TestServing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Segments by what is predicted, against the table of every buyer. */
class PredictedLeavesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final LocalDate LAST = FIRST.plusDays(181);
    private static final Served SERVED = new Served("UTC");

    private static Map<Integer, Buyer> buyers = Map.of();

    /** A row of customer_values. */
    record Buyer(
            int customerOrdinal,
            BigDecimal predictedValue90,
            BigDecimal predictedValue180,
            BigDecimal predictedValue365,
            BigDecimal probabilityAlive,
            boolean isChurned) {

        BigDecimal number(String score) {
            return switch (score) {
                case "predicted_value_90" -> predictedValue90;
                case "predicted_value_180" -> predictedValue180;
                case "predicted_value_365" -> predictedValue365;
                default -> probabilityAlive.movePointRight(2);
            };
        }
    }

    @BeforeAll
    static void load() {
        SERVED.load(Habits.purchases(400, FIRST, LAST));
        buyers =
                SERVED
                        .shop()
                        .read(
                                client ->
                                        client.sql(
                                                        """
                                                        select customer_ordinal, is_churned,
                                                            probability_alive,
                                                            predicted_value_90 as predicted_value90,
                                                            predicted_value_180 as predicted_value180,
                                                            predicted_value_365 as predicted_value365
                                                        from customer_values""")
                                                .query(Buyer.class)
                                                .list())
                        .stream()
                        .collect(Collectors.toMap(Buyer::customerOrdinal, buyer -> buyer));
    }

    @ParameterizedTest
    @CsvSource({
        "predicted_value_90",
        "predicted_value_180",
        "predicted_value_365",
        "probability_alive"
    })
    void findsThoseAboveAndBelow(String score) {
        var sorted = buyers.values().stream().map(buyer -> buyer.number(score)).sorted().toList();
        for (var place : List.of(40, 200, 360)) {
            var limit = sorted.get(place).setScale(2, RoundingMode.HALF_UP);
            var above = members(score, ">=", limit);
            var below = members(score, "<", limit);

            assertThat(above).isEqualTo(expected(score, limit, true)).isNotEmpty();
            assertThat(below).isEqualTo(expected(score, limit, false)).isNotEmpty();
        }
    }

    @Test
    void findsThoseWhoAreLost() {
        var lost = members("{\"attribute\":\"churned\",\"op\":\"=\",\"value\":\"true\"}");

        assertThat(lost)
                .isNotEmpty()
                .isEqualTo(
                        buyers.values().stream()
                                .filter(Buyer::isChurned)
                                .map(Buyer::customerOrdinal)
                                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static TreeSet<Integer> expected(String score, BigDecimal limit, boolean above) {
        return buyers.values().stream()
                .filter(buyer -> buyer.number(score).compareTo(limit) >= 0 == above)
                .map(Buyer::customerOrdinal)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<Integer> members(String score, String op, BigDecimal limit) {
        return members("{\"score\":\"%s\",\"op\":\"%s\",\"value\":%s}".formatted(score, op, limit));
    }

    private static TreeSet<Integer> members(String rule) {
        var shop = SERVED.shop();
        var evaluator =
                new RuleEvaluator(
                        shop.sql(),
                        TestServing.on(shop.warehouse(), shop.sql(), shop.lake()).activities(),
                        TestCalendar.at(LAST, ZoneOffset.UTC));
        var found = evaluator.members(shop.tenant(), RuleJson.read(rule), new NoBook());
        var members = new TreeSet<Integer>();
        found.ordinals().forEach((int ordinal) -> members.add(ordinal));
        return members;
    }

    /** These rules name no other. */
    private static final class NoBook implements RuleBook {

        @Override
        public Rule rule(String segment) {
            throw new AssertionError(segment);
        }

        @Override
        public IdList list(String slug) {
            throw new AssertionError(slug);
        }
    }
}
