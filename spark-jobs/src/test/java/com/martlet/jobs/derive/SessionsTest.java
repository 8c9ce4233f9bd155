package com.martlet.jobs.derive;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class SessionsTest {

    @Test
    void beginsANewSessionAfterThirtyMinutesOfSilence() {
        var keys =
                keys(
                        Events.of(
                                "1 2024-01-01T10:00:00 view anna -",
                                "2 2024-01-01T10:30:00 view anna -",
                                "3 2024-01-01T11:00:01 view anna -"));

        assertThat(keys.get(1)).isEqualTo(keys.get(0));
        assertThat(keys.get(2)).isNotEqualTo(keys.get(1));
    }

    @Test
    void doesNotEndASessionAtMidnight() {
        var keys =
                keys(
                        Events.of(
                                "1 2024-01-01T23:50:00 view anna -",
                                "2 2024-01-02T00:10:00 view anna -"));

        assertThat(keys.get(1)).isEqualTo(keys.get(0));
    }

    @Test
    void trustsTheSessionIdOfTheSource() {
        var keys =
                keys(
                        Events.of(
                                "1 2024-01-01T10:00:00 view anna s1",
                                "2 2024-01-01T18:00:00 view anna s1",
                                "3 2024-01-01T18:00:01 view anna s2"));

        assertThat(keys.get(1)).isEqualTo(keys.get(0));
        assertThat(keys.get(2)).isNotEqualTo(keys.get(1));
    }

    @Test
    void keepsCustomersApart() {
        var keys =
                keys(
                        Events.of(
                                "1 2024-01-01T10:00:00 view anna -",
                                "2 2024-01-01T10:00:00 view bert -"));

        assertThat(keys.get(1)).isNotEqualTo(keys.get(0));
    }

    @Test
    void takesOverTheSessionCarriedFromTheDayBefore() {
        var bothDays =
                Events.of(
                        "1 2024-01-01T23:50:00 view anna -",
                        "2 2024-01-02T00:10:00 view anna -",
                        "3 2024-01-02T00:45:00 view anna -");
        var together = keys(bothDays);
        var firstDay = Sessions.add(events(bothDays.where("dt = '2024-01-01'")));

        var secondDay =
                Sessions.add(
                                events(bothDays.where("dt = '2024-01-02'"))
                                        .unionByName(Sessions.carried(firstDay), true))
                        .where("not _carried");

        assertThat(Events.texts(secondDay, "session_key"))
                .containsExactly(together.get(1), together.get(2));
    }

    @Test
    void measuresDwellToTheNextEventOfTheSession() {
        var events =
                Events.of(
                        "1 2024-01-01T10:00:00 view      anna s1",
                        "2 2024-01-01T10:00:07 cart      anna s1",
                        "3 2024-01-01T10:00:30 page_view anna s1",
                        "4 2024-01-01T12:00:30 view      anna s1");

        var with = Sessions.add(events(events));

        assertThat(Events.texts(with, "event_key", "dwell_seconds"))
                .containsExactly("1 7", "2 null", "3 1800", "4 null");
    }

    @Test
    void measuresNoDwellOverMidnightNorOverSilence() {
        var events =
                Events.of(
                        "1 2024-01-01T10:00:00 view anna -",
                        "2 2024-01-01T10:40:00 view anna -",
                        "3 2024-01-01T23:59:00 view bert s1",
                        "4 2024-01-02T00:01:00 view bert s1");

        var with = Sessions.add(events(events));

        assertThat(Events.texts(with, "event_key", "dwell_seconds"))
                .containsExactly("1 null", "2 null", "3 null", "4 null");
    }

    private static Dataset<Row> events(Dataset<Row> events) {
        return events.withColumn(Sessions.IS_CARRIED, lit(false));
    }

    private static List<String> keys(Dataset<Row> events) {
        return Events.texts(Sessions.add(events(events)), "session_key");
    }
}
