package com.martlet.jobs.load;

import java.io.Serializable;
import java.util.TreeMap;

/** Rows written and typed rows they stand for, per day (since 1970). */
final class LoadCounts implements Serializable {

    private final TreeMap<Integer, long[]> days = new TreeMap<>();

    void add(int day, long copies) {
        var count = days.computeIfAbsent(day, absent -> new long[2]);
        count[0]++;
        count[1] += copies;
    }

    LoadCounts plus(LoadCounts other) {
        other.days.forEach(
                (day, more) -> {
                    var count = days.computeIfAbsent(day, absent -> new long[2]);
                    count[0] += more[0];
                    count[1] += more[1];
                });
        return this;
    }

    long rows(int day) {
        return days.containsKey(day) ? days.get(day)[0] : 0;
    }

    long typedRows(int day) {
        return days.containsKey(day) ? days.get(day)[1] : 0;
    }
}
