package com.martlet.serving;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;

/** The size of a bucket of time; weeks are ISO weeks, days are the tenant's. */
public enum Grain {
    DAY,
    WEEK,
    MONTH,
    TOTAL;

    /** The name of the bucket that holds the day, such as 2020-10-25, 2020-W43 or 2020-10. */
    public String label(LocalDate day) {
        return switch (this) {
            case DAY -> day.toString();
            case WEEK ->
                    "%d-W%02d"
                            .formatted(
                                    day.get(IsoFields.WEEK_BASED_YEAR),
                                    day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> YearMonth.from(day).toString();
            case TOTAL -> "";
        };
    }
}
