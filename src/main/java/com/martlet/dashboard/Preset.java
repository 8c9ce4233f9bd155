package com.martlet.dashboard;

import com.martlet.base.Period;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * Periods people choose by name. "Last" ones are full days that end yesterday; "to date" ones hold
 * today so far.
 */
public enum Preset {
    TODAY("day"),
    YESTERDAY("yesterday"),
    LAST_7_DAYS("7d"),
    LAST_28_DAYS("28d"),
    LAST_30_DAYS("30d"),
    LAST_90_DAYS("90d"),
    MONTH_TO_DATE("month"),
    LAST_MONTH("lastmonth"),
    LAST_6_MONTHS("6mo"),
    LAST_12_MONTHS("12mo"),
    YEAR_TO_DATE("ytd"),
    ALL("all");

    /** Stands in older addresses. */
    private static final String FORMER = "91d";

    private final String code;

    Preset(String code) {
        this.code = code;
    }

    /** As in the address. */
    public String code() {
        return code;
    }

    static Optional<Preset> of(String code) {
        var known = code.equals(FORMER) ? LAST_90_DAYS.code : code;
        return Arrays.stream(values()).filter(preset -> preset.code.equals(known)).findFirst();
    }

    /** Whether it shows more than a shorter one: wide periods begin where there is data. */
    public boolean isWorthwhileOn(LocalDate today, Optional<Period> loaded) {
        return switch (this) {
            case LAST_90_DAYS, LAST_6_MONTHS, LAST_12_MONTHS, YEAR_TO_DATE ->
                    loaded.filter(days -> seenOn(today, loaded).from().isBefore(days.from()))
                            .isEmpty();
            case TODAY,
                    YESTERDAY,
                    LAST_7_DAYS,
                    LAST_28_DAYS,
                    LAST_30_DAYS,
                    MONTH_TO_DATE,
                    LAST_MONTH,
                    ALL ->
                    true;
        };
    }

    /**
     * @param loaded the days there is data of
     */
    Period seenOn(LocalDate today, Optional<Period> loaded) {
        var yesterday = today.minusDays(1);
        return switch (this) {
            case TODAY -> Period.day(today);
            case YESTERDAY -> Period.day(yesterday);
            case LAST_7_DAYS -> new Period(today.minusDays(7), yesterday);
            case LAST_28_DAYS -> new Period(today.minusDays(28), yesterday);
            case LAST_30_DAYS -> new Period(today.minusDays(30), yesterday);
            case LAST_90_DAYS -> new Period(today.minusDays(90), yesterday);
            case MONTH_TO_DATE -> new Period(today.withDayOfMonth(1), today);
            case LAST_MONTH ->
                    new Period(
                            today.minusMonths(1).withDayOfMonth(1),
                            today.withDayOfMonth(1).minusDays(1));
            case LAST_6_MONTHS -> new Period(today.minusMonths(6), yesterday);
            case LAST_12_MONTHS -> new Period(today.minusMonths(12), yesterday);
            case YEAR_TO_DATE -> new Period(today.withDayOfYear(1), today);
            case ALL -> loaded.orElse(new Period(today.minusDays(30), yesterday));
        };
    }
}
