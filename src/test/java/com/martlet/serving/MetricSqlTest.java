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
import java.util.Locale;
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
        var grain = grain(metric);
        var days = oneBucket(grain);

        var asked =
                SERVED.ask(
                        new MetricQuery(
                                List.of(metric.id()),
                                days,
                                grain,
                                List.of(),
                                Map.of(),
                                Optional.empty()));
        var onBoards = asked.rows().getFirst().values().get(metric.id());

        assertThat(onBoards).as("a number to compare with").isNotNull();
        assertThat(bySql(metric, days)).isCloseTo(onBoards, within(new BigDecimal("0.0051")));
    }

    private static Grain grain(Metric metric) {
        return Stream.of(Grain.TOTAL, Grain.MONTH, Grain.WEEK, Grain.DAY)
                .filter(one -> metric.grains().contains(one.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }

    private static Period oneBucket(Grain grain) {
        var last = DAYS.to();
        return switch (grain) {
            case TOTAL -> DAYS;
            case MONTH -> new Period(last.withDayOfMonth(1), last);
            case WEEK -> new Period(last.minusDays(6), last);
            case DAY -> Period.day(last);
        };
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
