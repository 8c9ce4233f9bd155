package com.martlet.dashboard;

import com.martlet.base.Period;
import java.util.Arrays;
import java.util.Optional;

/** What a number is compared with. */
public enum Comparing {
    NOTHING("none"),
    /** The days just before, as many. */
    PREVIOUS("prev"),
    /** 52 weeks before, so that weekdays match. */
    LAST_YEAR("year");

    private static final int WEEKS_OF_A_YEAR = 52;

    private final String code;

    Comparing(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static Optional<Comparing> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    Optional<Period> with(Period period) {
        return switch (this) {
            case NOTHING -> Optional.empty();
            case PREVIOUS -> Optional.of(period.previous());
            case LAST_YEAR ->
                    Optional.of(
                            new Period(
                                    period.from().minusWeeks(WEEKS_OF_A_YEAR),
                                    period.to().minusWeeks(WEEKS_OF_A_YEAR)));
        };
    }
}
