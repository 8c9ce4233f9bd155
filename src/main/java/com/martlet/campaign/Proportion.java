package com.martlet.campaign;

import java.util.Optional;

/** So many of so many. */
record Proportion(long successes, long trials) {

    private static final double Z = Distributions.NORMAL_95;

    double value() {
        return trials == 0 ? 0 : (double) successes / trials;
    }

    /**
     * The difference to another one. Interval: the score method of Newcombe without continuity
     * correction, which joins the intervals of Wilson (R. G. Newcombe, Interval estimation for the
     * difference between independent proportions: comparison of eleven methods, Statistics in
     * Medicine 17, 1998, method 10). P-value: the test of the pooled proportions, which is the
     * chi-square test without correction. Empty where there is nobody.
     */
    Optional<Estimate> minus(Proportion other) {
        if (trials == 0 || other.trials == 0) {
            return Optional.empty();
        }
        var difference = value() - other.value();
        var low = Math.hypot(value() - wilson(-1), other.wilson(1) - other.value());
        var high = Math.hypot(wilson(1) - value(), other.value() - other.wilson(-1));
        return Optional.of(
                new Estimate(difference, difference - low, difference + high, pValue(other)));
    }

    /** The 95 % confidence interval of Wilson; empty where there is nobody. */
    Optional<Interval> interval() {
        return trials == 0
                ? Optional.empty()
                : Optional.of(new Interval(value(), wilson(-1), wilson(1)));
    }

    private double pValue(Proportion other) {
        var pooled = (double) (successes + other.successes) / (trials + other.trials);
        var error = Math.sqrt(pooled * (1 - pooled) * (1.0 / trials + 1.0 / other.trials));
        return error == 0 ? 1 : Distributions.normalTails((value() - other.value()) / error);
    }

    /** The lower (-1) or upper (1) end of the interval of Wilson. */
    private double wilson(int side) {
        double n = trials;
        var p = value();
        var middle = p + Z * Z / (2 * n);
        var half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        return Math.clamp((middle + side * half) / (1 + Z * Z / n), 0, 1);
    }
}
