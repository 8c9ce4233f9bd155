package com.martlet.jobs.parse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * 2020-10-25, 2020-10-25 04:53, 2020-10-25T04:53:20.123, each time with or without Z, +09, +0900 or
 * +09:00. Read by hand: it is done for every row.
 */
final class IsoTime {

    private IsoTime() {}

    static @Nullable ZonedDateTime parse(String text, ZoneId zone) {
        try {
            return text.length() < 10 ? null : parseOrThrow(text, zone);
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable ZonedDateTime parseOrThrow(String text, ZoneId zone) {
        if (text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        var day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        if (text.length() == 10) {
            return day.atStartOfDay(zone);
        }
        if (text.length() < 16 || text.charAt(13) != ':' || " Tt".indexOf(text.charAt(10)) < 0) {
            return null;
        }
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        var hasSecond = text.length() >= 19 && text.charAt(16) == ':';
        int second = hasSecond ? number(text, 17, 19) : 0;
        int at = hasSecond ? 19 : 16;
        int end = endOfFraction(text, at);
        var time = LocalDateTime.of(day, java.time.LocalTime.of(hour, minute, second));
        return time.plusNanos(nanos(text, at, end)).atZone(zoneOf(text.substring(end), zone));
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new NumberFormatException(text);
            }
            number = 10 * number + digit;
        }
        return number;
    }

    private static int endOfFraction(String text, int from) {
        int at = from;
        if (at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',')) {
            at++;
            while (at < text.length() && Character.isDigit(text.charAt(at))) {
                at++;
            }
        }
        return at;
    }

    private static long nanos(String text, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        var digits = text.substring(from + 1, Math.min(to, from + 10));
        return Long.parseLong((digits + "000000000").substring(0, 9));
    }

    private static ZoneId zoneOf(String rest, ZoneId zone) {
        var name = rest.strip();
        if (name.isEmpty()) {
            return zone;
        }
        return name.equalsIgnoreCase("Z") || name.equals("UTC") ? ZoneOffset.UTC : ZoneId.of(name);
    }
}
