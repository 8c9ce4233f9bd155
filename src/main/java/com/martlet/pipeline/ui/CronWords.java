package com.martlet.pipeline.ui;

import com.martlet.base.ui.Texts;
import com.martlet.pipeline.Cron;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A schedule in words. The usual forms read as people say them; the rest names its five fields.
 *
 * @param locale of the words
 */
record CronWords(Locale locale) {

    private static final String ANY = "*";
    private static final List<String> DAYS =
            List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");

    String of(Cron cron) {
        var fields = cron.fields();
        return time(fields)
                .flatMap(time -> atTime(time, fields))
                .or(() -> repeated(fields))
                .orElseGet(() -> fieldByField(fields));
    }

    /** 03:00, or 09:00 and 18:00. */
    private Optional<String> time(List<String> fields) {
        if (!isNumber(fields.get(0)) || !fields.get(1).matches("[0-9]+(,[0-9]+)*")) {
            return Optional.empty();
        }
        var minute = Integer.parseInt(fields.get(0));
        return Optional.of(
                Arrays.stream(fields.get(1).split(","))
                        .map(hour -> "%02d:%02d".formatted(Integer.parseInt(hour), minute))
                        .collect(Collectors.joining(", ")));
    }

    private Optional<String> atTime(String time, List<String> fields) {
        if (!fields.get(3).equals(ANY)) {
            return Optional.empty();
        }
        if (!fields.get(4).equals(ANY)) {
            return weekdays(fields.get(4)).map(days -> text("weekly", days, time));
        }
        if (fields.get(2).equals(ANY)) {
            return Optional.of(text("daily", time));
        }
        return isNumber(fields.get(2))
                ? Optional.of(text("monthly", fields.get(2), time))
                : Optional.empty();
    }

    /** Every 15 minutes, every 6 hours, each hour at minute 5. */
    private Optional<String> repeated(List<String> fields) {
        if (!fields.subList(2, 5).equals(List.of(ANY, ANY, ANY))) {
            return Optional.empty();
        }
        var minute = fields.get(0);
        var hour = fields.get(1);
        if (minute.matches("\\*/[0-9]+") && hour.equals(ANY)) {
            return Optional.of(text("minutes", minute.substring(2)));
        }
        if (minute.equals("0") && hour.matches("\\*/[0-9]+")) {
            return Optional.of(text("hours", hour.substring(2)));
        }
        return isNumber(minute) && hour.equals(ANY)
                ? Optional.of(text("hourly", minute))
                : Optional.empty();
    }

    private Optional<String> weekdays(String field) {
        if (field.equals("1-5") || field.equals("MON-FRI")) {
            return Optional.of(text("workdays"));
        }
        var names = Arrays.stream(field.split(",")).map(this::weekday).toList();
        return names.contains("") ? Optional.empty() : Optional.of(String.join(", ", names));
    }

    /** The day's name; empty when the field is something else, such as a range. */
    private String weekday(String field) {
        if (field.matches("[0-7]")) {
            var day = Integer.parseInt(field);
            return name(DayOfWeek.of(day == 0 ? 7 : day));
        }
        var index = DAYS.indexOf(field);
        return index < 0 ? "" : name(DayOfWeek.of(index + 1));
    }

    private String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, locale);
    }

    private String fieldByField(List<String> fields) {
        return text("fields", fields.toArray());
    }

    private String text(String key, Object... arguments) {
        return Texts.in(locale, "pipeline.cron." + key, arguments);
    }

    private static boolean isNumber(String field) {
        return field.matches("[0-9]+");
    }
}
