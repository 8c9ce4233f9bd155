package com.martlet.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.martlet.base.Period;
import com.martlet.mart.Metric;
import com.martlet.mart.MetricCatalogue;
import com.martlet.mart.MetricSql;
import com.martlet.prediction.Habits;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The SQL shown beside a metric gives the number that boards show. */
class MetricSqlTest {

    private static final Period DAYS =
            new Period(RandomFacts.FIRST.plusDays(9), RandomFacts.FIRST.plusDays(39));
    private static final Served SERVED =
            Served.random(
                    "Asia/Seoul",
                    5,
                    Habits.purchases(400, RandomFacts.FIRST, RandomFacts.FIRST.plusDays(39)));

    static Stream<Metric> metrics() {
        return new MetricCatalogue().all().stream();
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void givesTheNumberOfTheBoards(Metric metric) {
        var isOfADay = !metric.grains().contains("total");
        var days = isOfADay ? Period.day(DAYS.to()) : DAYS;

        var asked =
                SERVED.ask(
                        new MetricQuery(
                                List.of(metric.id()),
                                days,
                                isOfADay ? Grain.DAY : Grain.TOTAL,
                                List.of(),
                                Map.of(),
                                Optional.empty()));
        var onBoards = asked.rows().getFirst().values().get(metric.id());

        assertThat(onBoards).as("a number to compare with").isNotNull();
        assertThat(bySql(metric, days)).isCloseTo(onBoards, within(new BigDecimal("0.0051")));
    }

    private static BigDecimal bySql(Metric metric, Period days) {
        return SERVED.shop()
                .read(
                        client ->
                                client.sql(MetricSql.of(metric).replace(";", ""))
                                        .param("from", days.from())
                                        .param("to", days.to())
                                        .query(BigDecimal.class)
                                        .single());
    }
}
