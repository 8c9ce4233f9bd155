package com.martlet.serving;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.base.Period;
import com.martlet.prediction.Habits;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What boards say of the days to come, held against the table of every buyer. */
class PredictedValuesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final LocalDate LAST = FIRST.plusDays(181);
    private static final Period ALL = new Period(FIRST, LAST);
    private static final Set<String> SOME = Set.of("c1", "c2", "c3", "c40", "visitor");
    private static final Served SERVED = new Served("UTC");

    @BeforeAll
    static void load() {
        SERVED.load(Habits.purchases(400, FIRST, LAST));
    }

    @Test
    void addsUpWhatTheTableSays() {
        for (var days : List.of("90", "180", "365")) {
            assertThat(total("predicted_value_" + days, Optional.empty()))
                    .isEqualByComparingTo(table("sum(predicted_value_%s)".formatted(days), "true"));
        }
        assertThat(total("churned_buyers", Optional.empty()))
                .isEqualByComparingTo(table("count(*)", "is_churned"));
        assertThat(total("churn_rate", Optional.empty()))
                .isEqualByComparingTo(
                        table("count(*)", "is_churned")
                                .divide(table("count(*)", "true"), 6, RoundingMode.HALF_UP));
        assertThat(total("predicted_value_per_buyer_365", Optional.empty()))
                .isEqualByComparingTo(
                        table("round(avg(predicted_value_365), 4)", "predicted_value_365 >= 0"));
    }

    @Test
    void addsUpTheMembersOfASegmentOnly() {
        assertThat(total("predicted_value_365", Optional.of(SERVED.members(SOME))))
                .isEqualByComparingTo(
                        table(
                                "sum(predicted_value_365)",
                                "customer_id in ('c1', 'c2', 'c3', 'c40')"));
    }

    @Test
    void cutsByWhatCustomersAre() {
        var byTier = SERVED.ask(query(ALL, Grain.TOTAL, List.of("value_tier"), Optional.empty()));
        var sum =
                byTier.rows().stream()
                        .map(row -> row.values().get("predicted_value_365"))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(byTier.rows()).hasSizeGreaterThan(2);
        assertThat(sum).isEqualByComparingTo(total("predicted_value_365", Optional.empty()));
    }

    @Test
    void isKnownOfTheNewestDayOnly() {
        var before = new Period(FIRST, LAST.minusDays(1));
        assertThat(SERVED.ask(query(before, Grain.TOTAL, List.of(), Optional.empty())).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.values()).isEmpty());

        var months = SERVED.ask(query(ALL, Grain.MONTH, List.of(), Optional.empty())).rows();
        assertThat(months).filteredOn(row -> !row.values().isEmpty()).hasSize(1);
        assertThat(months.getLast().values()).containsKey("predicted_value_365");
    }

    @Test
    void spreadsEveryBuyerOverBands() {
        for (var of : SpreadQuery.Of.values()) {
            var bands = spread(of, Optional.empty());
            assertThat(bands.getFirst().from()).isZero();
            assertThat(bands.getLast().below()).isNull();
            for (var i = 1; i < bands.size(); i++) {
                assertThat(bands.get(i).from()).isEqualByComparingTo(bands.get(i - 1).below());
            }
            var column = of == SpreadQuery.Of.VALUE ? "predicted_value_365" : "probability_alive";
            for (var band : bands) {
                var below = band.below() == null ? "true" : column + " < " + band.below();
                assertThat(band.customers())
                        .isEqualTo(
                                table("count(*)", column + " >= " + band.from() + " and " + below)
                                        .longValue());
            }
        }
    }

    @Test
    void spreadsTheMembersOfASegment() {
        var bands = spread(SpreadQuery.Of.ALIVE, Optional.of(SERVED.members(SOME)));

        assertThat(bands.stream().mapToLong(SpreadAnswer.Band::customers).sum()).isEqualTo(4);
    }

    private static List<SpreadAnswer.Band> spread(
            SpreadQuery.Of of, Optional<CustomerSet> segment) {
        return SERVED.spreads().ask(SERVED.shop().tenant(), new SpreadQuery(of, segment)).bands();
    }

    private static BigDecimal total(String metric, Optional<CustomerSet> segment) {
        var query =
                new MetricQuery(List.of(metric), ALL, Grain.TOTAL, List.of(), Map.of(), segment);
        return SERVED.ask(query).rows().getFirst().values().get(metric);
    }

    private static MetricQuery query(
            Period period, Grain grain, List<String> by, Optional<CustomerSet> segment) {
        return new MetricQuery(
                List.of("predicted_value_365"), period, grain, by, Map.of(), segment);
    }

    private static BigDecimal table(String aggregate, String condition) {
        return SERVED.shop()
                .read(
                        client ->
                                client.sql(
                                                "select %s from customer_values where %s"
                                                        .formatted(aggregate, condition))
                                        .query(BigDecimal.class)
                                        .single());
    }
}
