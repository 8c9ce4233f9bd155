package com.martlet.campaign;

/**
 * A difference with its 95 % confidence interval.
 *
 * @param pValue the chance of a difference at least this large if there were none; two-sided
 */
public record Estimate(double difference, double low, double high, double pValue) {

    private static final double ALPHA = 0.05;

    /** Where nobody differs from the others of the same arm. */
    static Estimate certain(double difference) {
        return new Estimate(difference, difference, difference, difference == 0 ? 1 : 0);
    }

    /** Whether it is hardly by chance. */
    public boolean isSignificant() {
        return pValue < ALPHA;
    }
}
