package com.martlet.source;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds how times are written from some of them. */
final class TimePatterns {

    private static final Pattern ISO =
            Pattern.compile(
                    "\\d{4}-\\d\\d-\\d\\d([T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:?\\d\\d)?)?");
    private static final Pattern SECONDS = Pattern.compile("1\\d{9}");
    private static final Pattern MILLIS = Pattern.compile("1\\d{12}");

    /** Days before months come after: where both fit, the first one is taken. */
    private static final List<String> KNOWN =
            List.of(
                    "yyyy-MM-dd HH:mm:ss z",
                    "yyyy-MM-dd H:mm",
                    "yyyy/MM/dd HH:mm:ss",
                    "yyyy/MM/dd H:mm",
                    "yyyy/MM/dd",
                    "yyyy.MM.dd HH:mm:ss",
                    "yyyy.MM.dd",
                    "yyyyMMddHHmmss",
                    "yyyyMMdd",
                    "M/d/yyyy H:mm:ss",
                    "M/d/yyyy H:mm",
                    "M/d/yyyy",
                    "d/M/yyyy H:mm:ss",
                    "d/M/yyyy H:mm",
                    "d/M/yyyy",
                    "d.M.yyyy H:mm",
                    "d.M.yyyy",
                    "dd/MMM/yyyy:HH:mm:ss Z");

    private TimePatterns() {}

    /** Null means ISO, or that no known way fits. */
    static @Nullable String of(List<String> values) {
        if (values.isEmpty() || all(values, ISO)) {
            return null;
        }
        if (all(values, SECONDS)) {
            return "epoch_seconds";
        }
        if (all(values, MILLIS)) {
            return "epoch_millis";
        }
        return KNOWN.stream().filter(pattern -> reads(pattern, values)).findFirst().orElse(null);
    }

    private static boolean all(List<String> values, Pattern pattern) {
        return values.stream().allMatch(value -> pattern.matcher(value.strip()).matches());
    }

    private static boolean reads(String pattern, List<String> values) {
        var format = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
        try {
            values.forEach(value -> format.parse(value.strip()));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
