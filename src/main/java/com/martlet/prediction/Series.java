package com.martlet.prediction;

/**
 * The rest of a hypergeometric series after its first term: the sum of (one)n (other)n z^n /
 * ((below)n (n + 1)!) over n from 0.
 *
 * @param below above 0
 * @param z from 0 to below 1
 */
record Series(double one, double other, double below, double z) {

    private static final double NEGLIGIBLE = 1e-14;
    private static final int MOST_TERMS = 1_000_000;
    private static final double LARGE = 1e200;

    /** Times e to the power given; the product is in range where its factors are not. */
    double times(double logarithm) {
        var scale = logarithm;
        var term = 1.0;
        var sum = 1.0;
        for (var n = 0; n < MOST_TERMS; n++) {
            term *= (one + n) * (other + n) / ((below + n) * (n + 2)) * z;
            sum += term;
            if (Math.abs(term) <= NEGLIGIBLE * (1 - z) * Math.abs(sum)) {
                break;
            }
            if (Math.abs(sum) > LARGE) {
                term /= LARGE;
                sum /= LARGE;
                scale += Math.log(LARGE);
            }
        }
        return Math.signum(sum) * Math.exp(scale + Math.log(Math.abs(sum)));
    }
}
