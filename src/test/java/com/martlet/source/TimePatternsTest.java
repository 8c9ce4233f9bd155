package com.martlet.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimePatternsTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            delimiter = '|',
            value = {
                "2020-10-25T05:32:30Z|none",
                "2020-10-25 05:32:30|none",
                "2020-10-25|none",
                "1603571550|epoch_seconds",
                "1603571550000|epoch_millis",
                "2019-10-01 00:00:00 UTC|yyyy-MM-dd HH:mm:ss z",
                "12/1/2010 8:26|M/d/yyyy H:mm",
                "20201025|yyyyMMdd",
                "25/Oct/2020:05:32:30 +0900|dd/MMM/yyyy:HH:mm:ss Z",
                "yesterday|none"
            })
    void knowsHowTimesAreWritten(String value, @Nullable String pattern) {
        assertThat(TimePatterns.of(List.of(value))).isEqualTo(pattern);
    }

    @Test
    void takesTheDayFirstWhenNoMonthFits() {
        assertThat(TimePatterns.of(List.of("1/2/2016 9:00", "29/2/2016 01:16")))
                .isEqualTo("d/M/yyyy H:mm");
    }
}
