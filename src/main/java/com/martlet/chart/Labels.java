package com.martlet.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What stands along the axis. Times are written by language where they are drawn. */
public record Labels(List<String> texts, Kind kind) {

    /** What a label is. */
    public enum Kind {
        /** 2026-10-25. */
        DAY,
        /** 2026-W43. */
        WEEK,
        /** 2026-10. */
        MONTH,
        /** Words in an order of their own: hours, weekdays, weeks since the start. */
        STEP,
        /** Names, in the order of their numbers. */
        WORD;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Labels {
        texts = List.copyOf(texts);
    }

    public static Labels days(List<LocalDate> days) {
        return new Labels(days.stream().map(LocalDate::toString).toList(), Kind.DAY);
    }

    public static Labels words(List<String> words) {
        return new Labels(words, Kind.WORD);
    }

    int count() {
        return texts.size();
    }

    /** The place of the step of time that holds the day; -1 where there is none. */
    int indexOf(LocalDate day) {
        return switch (kind) {
            case DAY -> texts.indexOf(day.toString());
            case WEEK -> texts.indexOf(day.format(DateTimeFormatter.ISO_WEEK_DATE).substring(0, 8));
            case MONTH -> texts.indexOf(YearMonth.from(day).toString());
            case STEP, WORD -> -1;
        };
    }

    /** The label as a table holds it. */
    Object cell(int index) {
        var text = texts.get(index);
        return kind == Kind.DAY ? LocalDate.parse(text) : text;
    }
}
