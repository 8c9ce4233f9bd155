package com.martlet.chart;

import java.time.LocalDate;
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

    /** The label as a table holds it. */
    Object cell(int index) {
        var text = texts.get(index);
        return kind == Kind.DAY ? LocalDate.parse(text) : text;
    }
}
