package com.martlet.chart;

import java.time.LocalDate;
import java.util.List;

/** What stands along the axis: days, written by language, or words as they are. */
public record Labels(List<String> texts, boolean areDays) {

    public Labels {
        texts = List.copyOf(texts);
    }

    public static Labels days(List<LocalDate> days) {
        return new Labels(days.stream().map(LocalDate::toString).toList(), true);
    }

    public static Labels words(List<String> words) {
        return new Labels(words, false);
    }

    int count() {
        return texts.size();
    }
}
