package com.martlet.jobs.derive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccessTimesTest {

    @Test
    void measuresFromLoginToLogout() {
        var events =
                Events.of(
                        "1 2020-10-25T04:00:00 login   anna -",
                        "2 2020-10-25T04:10:00 view    anna -",
                        "3 2020-10-25T04:33:20 logout  anna -");

        assertThat(measured(events)).containsExactly("1 2000", "2 null", "3 null");
    }

    @Test
    void leavesALoginWithoutLogoutOpen() {
        var events =
                Events.of(
                        "1 2020-10-25T04:00:00 login   anna -",
                        "2 2020-10-25T05:00:00 login   anna -",
                        "3 2020-10-25T05:00:10 logout  anna -",
                        "4 2020-10-25T05:10:00 login   anna -");

        assertThat(measured(events)).containsExactly("1 null", "2 10", "3 null", "4 null");
    }

    @Test
    void keepsCustomersApart() {
        var events =
                Events.of(
                        "1 2020-10-25T04:00:00 login   anna -",
                        "2 2020-10-25T04:00:30 logout  bert -",
                        "3 2020-10-25T04:01:00 logout  anna -");

        assertThat(measured(events)).containsExactly("1 60", "2 null", "3 null");
    }

    @Test
    void goesOnOverMidnightButNotOverADay() {
        var events =
                Events.of(
                        "1 2020-10-25T23:50:00 login   anna -",
                        "2 2020-10-26T00:10:00 logout  anna -",
                        "3 2020-10-25T12:00:00 login   bert -",
                        "4 2020-10-27T12:00:00 logout  bert -");

        assertThat(measured(events)).containsExactly("1 1200", "2 null", "3 null", "4 null");
    }

    @Test
    void endsTheAccessBeforeWhenLoginAndLogoutFallInOneSecond() {
        var events =
                Events.of(
                        "1 2020-10-25T04:00:00 login   anna -",
                        "2 2020-10-25T04:05:00 login   anna -",
                        "3 2020-10-25T04:05:00 logout  anna -",
                        "4 2020-10-25T04:06:00 logout  anna -");

        assertThat(measured(events)).containsExactly("1 300", "2 60", "3 null", "4 null");
    }

    private static java.util.List<String> measured(
            org.apache.spark.sql.Dataset<org.apache.spark.sql.Row> events) {
        var with = AccessTimes.add(events, AccessTimes.accesses(events));
        return Events.texts(with, "event_key", "access_seconds");
    }
}
