package com.martlet.segment;

import com.martlet.base.Period;
import com.martlet.base.UserError;
import java.time.LocalDate;

/** The days a condition looks at, cut at midnight of the tenant's zone. */
public sealed interface Window {

    /** No data is older. */
    LocalDate BEGINNING = LocalDate.of(1990, 1, 1);

    /** All days of all data. */
    Window ALWAYS = new Always();

    record Always() implements Window {}

    /** Full days that end yesterday: the last 7 days on the 8th are the 1st to the 7th. */
    record Last(int days) implements Window {
        public Last {
            if (days < 1 || days > 3660) {
                throw new UserError("segment.error.window", days);
            }
        }
    }

    /** From one day to another, both included. */
    record Between(Period period) implements Window {}

    /** The days looked at when business today is {@code today}. */
    default Period seenOn(LocalDate today) {
        return switch (this) {
            case Always always -> new Period(BEGINNING, LocalDate.of(9999, 12, 31));
            case Last last -> new Period(today.minusDays(last.days()), today.minusDays(1));
            case Between between -> between.period();
        };
    }
}
