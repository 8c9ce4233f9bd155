package com.martlet.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    @ParameterizedTest
    @CsvSource({
        "21:00, 08:00, 20:59, ",
        "21:00, 08:00, 21:00, 2026-09-03T08:00",
        "21:00, 08:00, 23:59, 2026-09-03T08:00",
        "21:00, 08:00, 00:00, 2026-09-02T08:00",
        "21:00, 08:00, 07:59, 2026-09-02T08:00",
        "21:00, 08:00, 08:00, ",
        "01:00, 06:00, 00:59, ",
        "01:00, 06:00, 01:00, 2026-09-02T06:00",
        "01:00, 06:00, 05:59, 2026-09-02T06:00",
        "01:00, 06:00, 06:00, ",
        "01:00, 06:00, 23:00, "
    })
    void endInTheMorningAfter(LocalTime from, LocalTime until, String time, String end) {
        var moment = ZonedDateTime.parse("2026-09-02T" + time + ":00+09:00[Asia/Seoul]");

        var found = new QuietHours(from, until).endAt(moment);

        assertThat(found.map(one -> one.toLocalDateTime().toString()).orElse(null)).isEqualTo(end);
    }
}
