package com.martlet.serving;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Days that are read into memory together: as many as hold few enough rows, at least one.
 *
 * @param most rows at once
 */
record DayParts(long most) {

    private static final int DAYS_AT_ONCE = 31;
    private static final long LEAST_ROWS = 50_000;

    /** While it grows, a row's columns lie in memory three times, and twice more as a block. */
    private static final long BYTES_OF_A_ROW = 360;

    private static final long SHARE_OF_MEMORY = 8;

    static DayParts ofMemory() {
        var bytes = Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY;
        return new DayParts(Math.max(LEAST_ROWS, bytes / BYTES_OF_A_ROW));
    }

    List<Set<LocalDate>> of(SortedMap<LocalDate, Long> days) {
        var parts = new ArrayList<Set<LocalDate>>();
        var part = new TreeSet<LocalDate>();
        var rows = 0L;
        for (var day : days.entrySet()) {
            if (!part.isEmpty() && isFull(part.size(), rows + day.getValue())) {
                parts.add(part);
                part = new TreeSet<>();
                rows = 0;
            }
            part.add(day.getKey());
            rows += day.getValue();
        }
        if (!part.isEmpty()) {
            parts.add(part);
        }
        return parts;
    }

    private boolean isFull(int days, long rows) {
        return days == DAYS_AT_ONCE || rows > most;
    }
}
