package com.martlet.jobs.parse;

import com.martlet.jobs.InvalidRequest;
import com.martlet.jobs.lake.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Texts of times and days, in the way a mapping says. */
final class TimeParser {

    private static final long MICROS = 1_000_000;

    private final List<Way> ways = new ArrayList<>();
    private final ZoneId zone;

    private interface Way {
        /** Null when the text is not written this way. */
        @Nullable ZonedDateTime parse(String text);
    }

    /**
     * @param patterns as in {@link Mapping.FieldRule#parse}
     * @param zone of times that carry none
     */
    TimeParser(@Nullable String patterns, ZoneId zone) {
        this.zone = zone;
        for (var pattern : (patterns == null ? "iso" : patterns).split(" \\| ")) {
            ways.add(way(pattern));
        }
    }

    private Way way(String pattern) {
        return switch (pattern.strip()) {
            case "iso" -> text -> IsoTime.parse(text, zone);
            case "epoch_seconds" -> text -> epoch(text, MICROS);
            case "epoch_millis" -> text -> epoch(text, MICROS / 1000);
            default -> byPattern(pattern);
        };
    }

    private Way byPattern(String pattern) {
        var slow = byFormatter(formatter(pattern));
        return switch (pattern.strip()) {
            case "yyyy-MM-dd HH:mm:ss" -> text -> plain(text, slow);
            case "yyyy-MM-dd HH:mm:ss z" -> text -> utc(text, slow);
            default -> slow;
        };
    }

    /** The two most common patterns are read by hand, which is many times faster. */
    private @Nullable ZonedDateTime plain(String text, Way slow) {
        return text.length() == 19 ? IsoTime.parse(text, zone) : slow.parse(text);
    }

    private @Nullable ZonedDateTime utc(String text, Way slow) {
        return text.length() == 23 && text.endsWith(" UTC")
                ? IsoTime.parse(text.substring(0, 19), ZoneOffset.UTC)
                : slow.parse(text);
    }

    private static DateTimeFormatter formatter(String pattern) {
        try {
            return new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.ENGLISH);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequest(
                    "\"%s\" is no pattern of a time: %s".formatted(pattern, e.getMessage()));
        }
    }

    private Way byFormatter(DateTimeFormatter formatter) {
        return text -> {
            var position = new ParsePosition(0);
            try {
                // Unlike parse, it tells a text of another pattern without an exception.
                var isRead =
                        formatter.parseUnresolved(text, position) != null
                                && position.getIndex() == text.length();
                return isRead ? zoned(formatter.parse(text)) : null;
            } catch (DateTimeException e) {
                return null;
            }
        };
    }

    private ZonedDateTime zoned(TemporalAccessor time) {
        var day = LocalDate.from(time);
        var ofDay = time.query(TemporalQueries.localTime());
        var own = time.query(TemporalQueries.zone());
        return day.atTime(ofDay == null ? LocalTime.MIDNIGHT : ofDay)
                .atZone(own == null ? zone : own);
    }

    private @Nullable ZonedDateTime epoch(String text, long microsPerUnit) {
        try {
            var micros =
                    Decimals.parse(text)
                            .multiply(BigDecimal.valueOf(microsPerUnit))
                            .setScale(0, RoundingMode.FLOOR)
                            .longValueExact();
            var seconds = Math.floorDiv(micros, MICROS);
            return Instant.ofEpochSecond(seconds, Math.floorMod(micros, MICROS) * 1000)
                    .atZone(zone);
        } catch (ArithmeticException | NumberFormatException | DateTimeException e) {
            return null;
        }
    }

    /** Microseconds since 1970 in UTC; null when the text is no such time. */
    @Nullable Long micros(String text) {
        for (var way : ways) {
            var time = way.parse(text);
            if (time != null) {
                return time.toEpochSecond() * MICROS + time.getNano() / 1000;
            }
        }
        return null;
    }

    /** Days since 1970, as written or in the zone; null when the text is no such day. */
    @Nullable Integer days(String text) {
        for (var way : ways) {
            var time = way.parse(text);
            if (time != null) {
                return (int) time.toLocalDate().toEpochDay();
            }
        }
        return null;
    }
}
