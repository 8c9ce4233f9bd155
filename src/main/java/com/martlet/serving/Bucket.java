package com.martlet.serving;

import com.martlet.base.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** The days that one row of an answer stands for; the first and last may be cut by the period. */
record Bucket(String label, LocalDate from, LocalDate to) {

    static List<Bucket> of(Period period, Grain grain) {
        var buckets = new ArrayList<Bucket>();
        for (var day = period.from(); !day.isAfter(period.to()); ) {
            var end = endOf(day, grain, period.to());
            var last = end.isAfter(period.to()) ? period.to() : end;
            buckets.add(new Bucket(grain.label(day), day, last));
            day = last.plusDays(1);
        }
        return buckets;
    }

    private static LocalDate endOf(LocalDate day, Grain grain, LocalDate end) {
        return switch (grain) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
            case TOTAL -> end;
        };
    }
}
