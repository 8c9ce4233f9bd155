package com.martlet.jobs.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each moment lies in one day, whatever the clocks do. */
class DayCutterTest {

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    /** When a day begins and how many quarters of an hour it has, from the zones' own notices. */
    @ParameterizedTest
    @CsvSource({
        "Asia/Seoul, 2020-10-25, 2020-10-24T15:00:00Z, 96",
        "Asia/Seoul, 2021-01-01, 2020-12-31T15:00:00Z, 96",
        "UTC, 2020-02-29, 2020-02-29T00:00:00Z, 96",
        "America/New_York, 2020-03-07, 2020-03-07T05:00:00Z, 96",
        "America/New_York, 2020-03-08, 2020-03-08T05:00:00Z, 92",
        "America/New_York, 2020-03-09, 2020-03-09T04:00:00Z, 96",
        "America/New_York, 2020-11-01, 2020-11-01T04:00:00Z, 100",
        "America/New_York, 2020-11-02, 2020-11-02T05:00:00Z, 96",
        "Africa/Cairo, 2023-04-27, 2023-04-26T22:00:00Z, 96",
        "Africa/Cairo, 2023-04-28, 2023-04-27T22:00:00Z, 92",
        "Africa/Cairo, 2023-10-26, 2023-10-25T21:00:00Z, 100",
        "Africa/Cairo, 2023-10-27, 2023-10-26T22:00:00Z, 96",
        "Asia/Kolkata, 2020-10-25, 2020-10-24T18:30:00Z, 96",
        "Asia/Kathmandu, 2020-10-25, 2020-10-24T18:15:00Z, 96"
    })
    void cutsEachDayOnce(String zone, LocalDate day, Instant begin, int quarters) throws Exception {
        var cutter = new DayCutter(ZoneId.of(zone), NOW);
        Map<LocalDate, Integer> counts = new TreeMap<>();
        var first = begin.minus(Duration.ofDays(1));
        for (var at = first; at.isBefore(begin.plus(Duration.ofDays(2))); at = at.plus(QUARTER)) {
            counts.merge(day(cutter, at), 1, Integer::sum);
        }

        assertThat(counts).containsEntry(day, quarters);
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(288);
        assertThat(day(cutter, begin)).isEqualTo(day);
        assertThat(day(cutter, begin.minusMillis(1))).isEqualTo(day.minusDays(1));
        assertThat(day(cutter, begin.plus(QUARTER.multipliedBy(quarters))))
                .isEqualTo(day.plusDays(1));
    }

    /** Times that the clocks leave out, or show twice, stay on the day that is written. */
    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2020-03-08 02:30:00",
        "America/New_York, 2020-11-01 01:30:00",
        "Africa/Cairo, 2023-04-28 00:30:00",
        "Africa/Cairo, 2023-10-26 23:30:00",
        "Asia/Kolkata, 2020-10-25 00:00:00",
        "Asia/Kathmandu, 2020-10-25 23:59:59"
    })
    void keepsTheDayThatIsWritten(String zone, String text) throws Exception {
        var id = ZoneId.of(zone);
        var micros = new TimeParser("iso", id).micros(text);

        assertThat(LocalDate.ofEpochDay(new DayCutter(id, NOW).day(micros)))
                .isEqualTo(text.substring(0, 10));
    }

    private static LocalDate day(DayCutter cutter, Instant at) throws Exception {
        return LocalDate.ofEpochDay(cutter.day(at.toEpochMilli() * 1_000));
    }
}
