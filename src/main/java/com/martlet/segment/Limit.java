package com.martlet.segment;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The value of a condition as a border between whole numbers of a scale, compared without boxes.
 */
record Limit(long floor, boolean isWhole) {

    /** Money and means are kept in ten-thousandths. */
    static final int MONEY = 4;

    static Limit of(BigDecimal value, int scale) {
        var scaled = value.movePointRight(scale);
        var floor = scaled.setScale(0, RoundingMode.FLOOR);
        var within =
                floor.min(BigDecimal.valueOf(Long.MAX_VALUE - 1))
                        .max(BigDecimal.valueOf(Long.MIN_VALUE + 1));
        return new Limit(within.longValueExact(), floor.compareTo(scaled) == 0);
    }

    /** The sign of number minus value. */
    int compare(long number) {
        if (number == floor) {
            return isWhole ? 0 : -1;
        }
        return number > floor ? 1 : -1;
    }
}
