package com.martlet.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private static final Currency WON = Currency.getInstance("KRW");
    private static final Currency DOLLAR = Currency.getInstance("USD");
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final Formats english = new Formats(Locale.ENGLISH);
    private final Formats korean = new Formats(Locale.KOREAN);

    @Test
    void writesMissingAsADashAndZeroAsZero() {
        assertThat(english.number(null)).isEqualTo("-");
        assertThat(english.number(0)).isEqualTo("0");
        assertThat(english.money(null, WON)).isEqualTo("-");
        assertThat(english.percent(BigDecimal.ZERO)).isEqualTo("0.0%");
    }

    @Test
    void shortensNumbersByLanguage() {
        assertThat(english.shortNumber(123_000)).isEqualTo("123k");
        assertThat(korean.shortNumber(123_000)).isEqualTo("12.3만");
        assertThat(english.shortNumber(123_456_789)).isEqualTo("123M");
        assertThat(korean.shortNumber(123_456_789)).isEqualTo("1.2억");
        assertThat(korean.shortNumber(9_999)).isEqualTo("9,999");
        assertThat(english.shortNumber(999)).isEqualTo("999");
        assertThat(english.shortNumber(1_200_000_000_000L)).isEqualTo("1,200B");
    }

    @Test
    void doesNotShortenJustBelowTheNextWordToAThousand() {
        assertThat(english.shortNumber(999_999)).isEqualTo("1M");
        assertThat(korean.shortNumber(99_999_999)).isEqualTo("1억");
    }

    @Test
    void writesMoneyWithTheDigitsOfItsCurrency() {
        assertThat(english.money(1_234_567, WON)).isEqualTo("₩1,234,567");
        assertThat(english.money(new BigDecimal("1234.5"), DOLLAR)).isEqualTo("$1,234.50");
        assertThat(english.money(-5, DOLLAR)).isEqualTo("-$5.00");
        assertThat(korean.shortMoney(123_456_789, WON)).isEqualTo("₩1.2억");
    }

    @Test
    void writesRatiosAndTheirDistances() {
        assertThat(english.percent(new BigDecimal("0.1234"))).isEqualTo("12.3%");
        assertThat(english.percentPoints(new BigDecimal("0.012"))).isEqualTo("1.2%p");
    }

    @Test
    void writesDurationsInTheTwoLargestUnits() {
        assertThat(english.duration(Duration.ofSeconds(1714))).isEqualTo("28m 34s");
        assertThat(korean.duration(Duration.ofSeconds(1714))).isEqualTo("28분 34초");
        assertThat(korean.duration(Duration.ofMinutes(125))).isEqualTo("2시간 5분");
        assertThat(english.duration(Duration.ofMillis(450))).isEqualTo("450 ms");
        assertThat(english.duration(Duration.ZERO)).isEqualTo("0s");
    }

    @Test
    void writesPeriodsWithAYearThatIsNotRepeated() {
        var from = LocalDate.of(2026, 10, 21);

        assertThat(english.period(from, LocalDate.of(2026, 11, 19)))
                .isEqualTo("21 Oct - 19 Nov 2026");
        assertThat(english.period(from, LocalDate.of(2027, 1, 2)))
                .isEqualTo("21 Oct 2026 - 2 Jan 2027");
        assertThat(korean.period(from, LocalDate.of(2026, 11, 19)))
                .isEqualTo("2026년 10월 21일 - 11월 19일");
        assertThat(english.period(from, from)).isEqualTo("21 Oct 2026");
    }

    @Test
    void saysHowLongAgoInWords() {
        var now = Instant.parse("2026-11-21T09:00:00Z");

        assertThat(english.relative(now.minusSeconds(20), now, SEOUL)).isEqualTo("just now");
        assertThat(english.relative(now.minusSeconds(61), now, SEOUL)).isEqualTo("1 minute ago");
        assertThat(korean.relative(now.minusSeconds(7200), now, SEOUL)).isEqualTo("2시간 전");
        assertThat(english.relative(now.plusSeconds(180), now, SEOUL)).isEqualTo("in 3 minutes");
        assertThat(english.relative(now.minusSeconds(864_000), now, SEOUL))
                .isEqualTo("11 Nov 2026");
    }

    @Test
    void writesTimesInTheZoneOfTheTenant() {
        assertThat(english.time(Instant.parse("2026-11-20T16:00:00Z"), SEOUL))
                .isEqualTo("21 Nov 2026 01:00:00");
    }

    @Test
    void writesSizesOfFiles() {
        assertThat(english.bytes(999L)).isEqualTo("999 B");
        assertThat(english.bytes(1_430_000L)).isEqualTo("1.4 MB");
    }
}
