package com.martlet.base.ui;

import java.time.Duration;
import java.util.Locale;

/** Spans of time in words, the two largest units at most. */
final class Durations {

    private Durations() {}

    static String write(Duration duration, boolean korean) {
        if (duration.toSeconds() < 1 && !duration.isZero()) {
            return duration.toMillis() + (korean ? "밀리초" : " ms");
        }
        if (duration.toMinutes() < 1) {
            return duration.toSeconds() + (korean ? "초" : "s");
        }
        if (duration.toHours() < 1) {
            return two(duration.toMinutes(), duration.toSecondsPart(), korean ? "분초" : "ms");
        }
        if (duration.toDays() < 1) {
            return two(duration.toHours(), duration.toMinutesPart(), korean ? "시분" : "hm");
        }
        return two(duration.toDays(), duration.toHoursPart(), korean ? "일시" : "dh");
    }

    /** The largest unit only: 3 minutes, 2 hours, 5 days. */
    static String largest(Duration duration, Locale locale) {
        if (duration.toHours() < 1) {
            return Texts.in(locale, "base.time.minutes", duration.toMinutes());
        }
        if (duration.toDays() < 1) {
            return Texts.in(locale, "base.time.hours", duration.toHours());
        }
        return Texts.in(locale, "base.time.days", duration.toDays());
    }

    private static String two(long large, int small, String units) {
        var first = large + word(units.charAt(0));
        return small == 0 ? first : first + " " + small + word(units.charAt(1));
    }

    private static String word(char unit) {
        return unit == '시' ? "시간" : String.valueOf(unit);
    }
}
