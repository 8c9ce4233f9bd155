package com.martlet.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.base.UserError;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class CronTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    @Test
    void ringsAtThreeInTheTenantsNight() {
        var times = Cron.DAILY.nextTimes(SEOUL, Instant.parse("2026-11-20T18:00:00Z"), 2);

        assertThat(times)
                .containsExactly(
                        Instant.parse("2026-11-21T18:00:00Z"),
                        Instant.parse("2026-11-22T18:00:00Z"));
    }

    @Test
    void keepsTheHourOverASwitchToSummerTime() {
        var times = local(Cron.parse("0 3 * * *"), "2026-03-07T12:00:00Z", 3);

        assertThat(times)
                .containsExactly(
                        "2026-03-08T03:00-04:00[America/New_York]",
                        "2026-03-09T03:00-04:00[America/New_York]",
                        "2026-03-10T03:00-04:00[America/New_York]");
    }

    @Test
    void leavesOutAnHourThatADayLacks() {
        var times = local(Cron.parse("30 2 * * *"), "2026-03-07T12:00:00Z", 1);

        assertThat(times).containsExactly("2026-03-09T02:30-04:00[America/New_York]");
    }

    @Test
    void ringsOnceInAnHourThatADayHasTwice() {
        var times = local(Cron.parse("30 1 * * *"), "2026-10-31T12:00:00Z", 2);

        assertThat(times)
                .containsExactly(
                        "2026-11-01T01:30-05:00[America/New_York]",
                        "2026-11-02T01:30-05:00[America/New_York]");
    }

    @Test
    void tidiesWhatAPersonWrote() {
        assertThat(Cron.parse("  0  3 * *   mon ").expression()).isEqualTo("0 3 * * MON");
    }

    @Test
    void saysHowManyFieldsAreMissing() {
        assertThatThrownBy(() -> Cron.parse("0 3 * *"))
                .isInstanceOf(UserError.class)
                .hasMessage(
                        "\"0 3 * *\" is not a schedule: It has 4 fields instead of 5. Write"
                                + " minute, hour, day of month, month and day of week, such as"
                                + " \"0 3 * * *\" for every day at 03:00.");
    }

    @Test
    void saysWhichValueIsOutOfRange() {
        assertThatThrownBy(() -> Cron.parse("0 25 * * *"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("Value 25 not in range [0, 23]");
    }

    @Test
    void refusesADayThatNeverComes() {
        assertThatThrownBy(() -> Cron.parse("0 3 31 2 *"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("There is no such day.");
    }

    @Test
    void refusesBothKindsOfDays() {
        assertThatThrownBy(() -> Cron.parse("0 3 1 * 1"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("either days of the month or days of the week");
    }

    private static List<String> local(Cron cron, String after, int count) {
        return cron.nextTimes(NEW_YORK, Instant.parse(after), count).stream()
                .map(time -> ZonedDateTime.ofInstant(time, NEW_YORK).toString())
                .toList();
    }
}
