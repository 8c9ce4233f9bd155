package com.martlet.pipeline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.pipeline.Cron;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CronWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 3 * * *    | Every day at 03:00                  | 매일 03:00",
                "30 9,18 * * *| Every day at 09:30, 18:30           | 매일 09:30, 18:30",
                "0 3 * * 1-5  | Every Monday to Friday at 03:00     | 매주 월요일부터 금요일까지 03:00",
                "0 7 * * MON  | Every Monday at 07:00               | 매주 월요일 07:00",
                "0 7 * * 0,6  | Every Sunday, Saturday at 07:00     | 매주 일요일, 토요일 07:00",
                "15 4 1 * *   | On day 1 of each month at 04:15     | 매월 1일 04:15",
                "*/15 * * * * | Every 15 minutes                    | 15분마다",
                "0 */6 * * *  | Every 6 hours                       | 6시간마다",
                "5 * * * *    | Each hour at minute 5               | 매시 5분",
            })
    void saysTheUsualFormsAsPeopleDo(String cron, String english, String korean) {
        assertThat(new CronWords(Locale.ENGLISH).of(Cron.parse(cron))).isEqualTo(english);
        assertThat(new CronWords(Locale.KOREAN).of(Cron.parse(cron))).isEqualTo(korean);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 4 1-7 1,7 *|"
                        + "Minute 5, hour 4, day of month 1-7, month 1,7, day of week *|"
                        + "분 5, 시 4, 일 1-7, 월 1,7, 요일 *",
            })
    void namesTheFieldsOfTheRest(String cron, String english, String korean) {
        assertThat(new CronWords(Locale.ENGLISH).of(Cron.parse(cron))).isEqualTo(english);
        assertThat(new CronWords(Locale.KOREAN).of(Cron.parse(cron))).isEqualTo(korean);
    }
}
