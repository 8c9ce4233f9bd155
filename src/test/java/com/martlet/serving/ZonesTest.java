package com.martlet.serving;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.base.Period;
import com.martlet.mart.Fact;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An event each quarter of an hour is counted once, on the day, hour and week of the zone. */
class ZonesTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "Asia/Seoul, 2020-12-30, 2021-01-05",
        "UTC, 2021-12-31, 2022-01-03",
        "America/New_York, 2020-03-06, 2020-03-10",
        "America/New_York, 2020-10-30, 2020-11-03",
        "Africa/Cairo, 2023-04-26, 2023-04-30",
        "Africa/Cairo, 2023-10-24, 2023-10-28",
        "Asia/Kolkata, 2024-12-28, 2025-01-02",
        "Asia/Kathmandu, 2020-12-26, 2021-01-04"
    })
    void countsEachEventOnce(String zone, LocalDate from, LocalDate to) throws Exception {
        var facts = everyQuarter(ZoneId.of(zone), from, to);
        var served = new Served(zone);
        var staged = served.shop().stage(facts);
        served.shop().marts().check(served.shop().tenant(), staged.load(), staged.days());
        served.load(staged);

        var days = new Period(from, to);
        try (var oracle = new Oracle(facts, folder)) {
            assertThat(answers(served, days, Grain.DAY, "hour"))
                    .isEqualTo(oracle.strings(byHour(zone)));
            assertThat(answers(served, days, Grain.WEEK))
                    .isEqualTo(oracle.strings(by(zone, "strftime(%s, '%%G-W%%V')")));
            assertThat(answers(served, days, Grain.MONTH))
                    .isEqualTo(oracle.strings(by(zone, "strftime(%s, '%%Y-%%m')")));
            assertThat(answers(served, days, Grain.DAY, "weekday"))
                    .isEqualTo(oracle.strings(byWeekday(zone)));
        }
        assertThat(answers(served, days, Grain.TOTAL)).containsExactly(" " + (facts.size() - 1));
    }

    private static List<Fact> everyQuarter(ZoneId zone, LocalDate from, LocalDate to) {
        var noon = from + "T12:00";
        var facts = new ArrayList<>(List.of(Fact.purchase(from, noon, "kim", "1")));
        var end = to.plusDays(1).atStartOfDay(zone).toInstant();
        for (var at = from.atStartOfDay(zone).toInstant(); at.isBefore(end); ) {
            var day = at.atZone(zone).toLocalDate();
            var utc = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
            facts.add(Fact.event(day, utc.toString(), "kim", "view"));
            at = at.plusSeconds(900);
        }
        return facts;
    }

    private static List<String> answers(Served served, Period days, Grain grain, String... by) {
        var query =
                new MetricQuery(
                        List.of("events"), days, grain, List.of(by), Map.of(), Optional.empty());
        return served.ask(query).rows().stream()
                .filter(row -> row.values().get("events").signum() > 0)
                .map(row -> text(row, by))
                .sorted()
                .toList();
    }

    private static String text(MetricAnswer.Row row, String... by) {
        var key = by.length == 0 ? "" : " " + row.keys().get(by[0]);
        return row.bucket() + key + " " + row.values().get("events").toPlainString();
    }

    private static String byHour(String zone) {
        return by(zone, "%1$s::date || ' ' || hour(%1$s)");
    }

    private static String byWeekday(String zone) {
        return by(zone, "%1$s::date || ' ' || isodow(%1$s)");
    }

    /** DuckDB knows the zones by its own tables, not by Java's. */
    private static String by(String zone, String key) {
        var local = "(occurred_at at time zone 'UTC' at time zone '%s')".formatted(zone);
        return """
               select bucket || ' ' || count(*) as line
               from (select %s as bucket from raw_events) group by bucket order by line"""
                .formatted(key.formatted(local));
    }
}
