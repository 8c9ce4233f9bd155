package com.martlet.prediction;

/**
 * BG/NBD: customers buy at a rate of their own, gamma distributed with r and alpha, and leave after
 * any purchase with a probability of their own, beta distributed with a and b.
 *
 * @param alpha in the unit of time of the rhythms
 * @see <a href="https://doi.org/10.1287/mksc.1040.0098">Fader, Hardie and Lee, Counting Your
 *     Customers the Easy Way</a>
 */
record PurchaseModel(double r, double alpha, double a, double b) {

    /** So close to 1 the published formula loses its digits. */
    private static final double BORDER = 1e-6;

    /** That the customer has not left; 1 for everybody who has bought once. */
    double probabilityAlive(Rhythm rhythm) {
        return 1 / (1 + oddsOfHavingLeft(rhythm));
    }

    /** Purchases within the time to come. */
    double expectedPurchases(Rhythm rhythm, double time) {
        return expectedOfTheLiving(rhythm.repeats(), rhythm.age(), time) * probabilityAlive(rhythm);
    }

    private double oddsOfHavingLeft(Rhythm rhythm) {
        var x = rhythm.repeats();
        if (x == 0) {
            return 0;
        }
        var since = Math.log((alpha + rhythm.age()) / (alpha + rhythm.recency()));
        return Math.exp(Math.log(a) - Math.log(b + x - 1) + (r + x) * since);
    }

    /**
     * What {@link #expectedPurchases} would be if it were certain that the customer has not left.
     */
    double expectedOfTheLiving(int x, double age, double time) {
        var z = time / (alpha + age + time);
        return r <= a + b ? byTransformedSeries(x, z) : byPublishedSeries(x, z);
    }

    /**
     * The published formula divides by a - 1 and by a + b + x - 1 and takes a hypergeometric
     * function at r + x. Euler's transformation of it, with its first term split off, is a series
     * without these borders; its terms are positive unless r is large.
     */
    private double byTransformedSeries(int x, double z) {
        var left = Math.log1p(-z);
        var shrunk = a == 1 ? -left : -Math.expm1((a - 1) * left) / (a - 1);
        var begin = a + b - 1 - r;
        var rest = new Series(begin + 1, a, a + b + x, z).times((a - 1) * left);
        return (a + b + x - 1) * shrunk - begin * z * rest;
    }

    /** The published formula with its first term split off: then its terms are always positive. */
    private double byPublishedSeries(int x, double z) {
        var safe = Math.abs(a - 1) < BORDER ? 1 + BORDER : a;
        var below = safe + b + x - 1;
        var left = (r + x) * Math.log1p(-z);
        var rest = new Series(r + x + 1, b + x + 1, below + 1, z).times(left);
        var product = below * Math.exp(left) + (r + x) * (b + x) * z * rest;
        return (below - product) / (safe - 1);
    }
}
