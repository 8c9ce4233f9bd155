package com.martlet.base;

import java.time.LocalDate;
import java.util.stream.Stream;

/** Days from {@code from} to {@code to}, both included, in the tenant's zone. */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw new UserError("base.error.period", to, from);
        }
    }

    public static Period day(LocalDate day) {
        return new Period(day, day);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public long lengthInDays() {
        return to.toEpochDay() - from.toEpochDay() + 1;
    }

    /** The period of the same length that ends the day before this one begins. */
    public Period previous() {
        return new Period(from.minusDays(lengthInDays()), from.minusDays(1));
    }

    public Stream<LocalDate> days() {
        return from.datesUntil(to.plusDays(1));
    }
}
