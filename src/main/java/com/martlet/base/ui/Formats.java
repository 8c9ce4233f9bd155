package com.martlet.base.ui;

import com.martlet.base.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes numbers, money, days and times the way people of a language read them. */
public record Formats(Locale locale) {

    /** Missing is a dash; zero is "0". */
    public static final String MISSING = "-";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** In the language of the user in front. */
    public static Formats current() {
        return new Formats(Texts.currentLocale());
    }

    public boolean isKorean() {
        return figures().isKorean();
    }

    /** 1,234,567 or 1,234.5. */
    public String number(@Nullable Number value) {
        return value == null ? MISSING : figures().number(value);
    }

    /** 12.3만 or 123k. */
    public String shortNumber(@Nullable Number value) {
        return value == null ? MISSING : ShortNumbers.of(locale).write(decimal(value));
    }

    /** ₩1,234,567 or $1,234.50. */
    public String money(@Nullable Number value, Currency currency) {
        return value == null ? MISSING : figures().money(decimal(value), currency);
    }

    /** ₩1.2억 or ₩123M. */
    public String shortMoney(@Nullable Number value, Currency currency) {
        return value == null
                ? MISSING
                : Figures.signed(decimal(value), currency, shortNumber(decimal(value).abs()));
    }

    /** 0.1234 as 12.3%. */
    public String percent(@Nullable Number ratio) {
        if (ratio == null) {
            return MISSING;
        }
        var value = decimal(ratio).multiply(HUNDRED).setScale(1, RoundingMode.HALF_UP);
        return plain(value) + "%";
    }

    /** The distance of two ratios: 0.012 as 1.2%p. */
    public String percentPoints(@Nullable Number ratio) {
        return ratio == null ? MISSING : percent(ratio) + "p";
    }

    /** 28m 34s, 1h 5m, 450 ms; 28분 34초 in Korean. */
    public String duration(@Nullable Duration duration) {
        return duration == null ? MISSING : Durations.write(duration, isKorean());
    }

    /** 21 Oct 2026 or 2026년 10월 21일. */
    public String date(@Nullable LocalDate day) {
        return day == null ? MISSING : figures().date(day);
    }

    /** 21 Oct or 10월 21일. */
    public String shortDate(@Nullable LocalDate day) {
        return day == null ? MISSING : day.format(pattern("d MMM", "M월 d일"));
    }

    /** 21 Oct - 19 Nov 2026; the year of the first day is written when it differs. */
    public String period(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return date(from);
        }
        if (isKorean()) {
            return date(from) + " - " + (from.getYear() == to.getYear() ? shortDate(to) : date(to));
        }
        return (from.getYear() == to.getYear() ? shortDate(from) : date(from)) + " - " + date(to);
    }

    /** The exact time in a zone: 21 Nov 2026 09:30:05. */
    public String time(@Nullable Instant instant, ZoneId zone) {
        return instant == null
                ? MISSING
                : instant.atZone(zone)
                        .format(pattern("d MMM yyyy HH:mm:ss", "yyyy년 M월 d일 HH:mm:ss"));
    }

    /** 3 minutes ago; older than a week becomes the day. */
    public String relative(@Nullable Instant instant, Instant now, ZoneId zone) {
        if (instant == null) {
            return MISSING;
        }
        var seconds = ChronoUnit.SECONDS.between(instant, now);
        if (Math.abs(seconds) >= Duration.ofDays(7).toSeconds()) {
            return date(instant.atZone(zone).toLocalDate());
        }
        if (Math.abs(seconds) < 60) {
            return Texts.in(locale, seconds < 0 ? "base.time.soon" : "base.time.now");
        }
        var span = Durations.largest(Duration.ofSeconds(Math.abs(seconds)), locale);
        return Texts.in(locale, seconds < 0 ? "base.time.in" : "base.time.ago", span);
    }

    /** 1.4 MB. */
    public String bytes(@Nullable Long count) {
        if (count == null) {
            return MISSING;
        }
        var units = new String[] {"B", "KB", "MB", "GB", "TB"};
        var unit = 0;
        var value = BigDecimal.valueOf(count);
        while (value.compareTo(BigDecimal.valueOf(1000)) >= 0 && unit < units.length - 1) {
            value = value.movePointLeft(3);
            unit++;
        }
        return plain(value.setScale(unit == 0 ? 0 : 1, RoundingMode.HALF_UP)) + " " + units[unit];
    }

    private Figures figures() {
        return new Figures(locale);
    }

    private DateTimeFormatter pattern(String english, String korean) {
        return DateTimeFormatter.ofPattern(
                isKorean() ? korean : english, isKorean() ? Locale.KOREAN : Locale.ENGLISH);
    }

    private static BigDecimal decimal(Number value) {
        return value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
    }

    private static String plain(BigDecimal value) {
        var format = NumberFormat.getNumberInstance(Locale.US);
        format.setMinimumFractionDigits(value.scale());
        format.setMaximumFractionDigits(Math.max(0, value.scale()));
        return format.format(value);
    }
}
