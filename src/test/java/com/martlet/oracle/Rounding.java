package com.martlet.oracle;

import com.martlet.mart.Metric;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How far a rounded number may be from the exact one.
 *
 * @param decimals that are told
 */
record Rounding(int decimals) {

    static final Rounding OF_RATIOS = new Rounding(6);

    private static final BigDecimal OF_DOUBLES = new BigDecimal("1e-12");

    static Rounding of(Metric.Unit unit) {
        return switch (unit) {
            case CUSTOMERS, COUNT -> new Rounding(0);
            case SECONDS, HOURS, NUMBER -> new Rounding(2);
            case MONEY -> new Rounding(4);
            case RATIO -> OF_RATIOS;
        };
    }

    /** Counts must be equal; the rest at most half of the last decimal away. */
    boolean allows(BigDecimal told, BigDecimal exact) {
        var half = decimals == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(5, decimals + 1);
        var unsure = exact.abs().multiply(OF_DOUBLES, MathContext.DECIMAL64);
        return told.subtract(exact).abs().compareTo(half.add(unsure)) <= 0;
    }
}
