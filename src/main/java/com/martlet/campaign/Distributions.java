package com.martlet.campaign;

/**
 * Tails of the normal and of Student's distribution, to about twelve digits.
 *
 * <p>By the incomplete gamma and beta functions: Abramowitz and Stegun, Handbook of Mathematical
 * Functions, 6.5.29, 6.5.31, 26.5.8 and 26.7.1; their continued fractions are summed by the method
 * of Lentz.
 */
final class Distributions {

    /** Between its negative and itself lie 95 % of a normal distribution. */
    static final double NORMAL_95 = 1.959963984540054;

    private static final double TINY = 1e-300;
    private static final double EXACT_ENOUGH = 1e-15;
    private static final int MOST_TERMS = 10_000;
    private static final double LN_SQRT_PI = 0.5723649429247001;

    private static final double[] LANCZOS = {
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7
    };

    private Distributions() {}

    /** The chance of a value at least as far from zero, on either side. */
    static double normalTails(double z) {
        var half = z * z / 2;
        return half < 1.5 ? 1 - gammaSeries(half) : gammaFraction(half);
    }

    /** The chance of a value at least as far from zero, on either side. */
    static double studentTails(double t, double degrees) {
        return incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5);
    }

    /** Between its negative and itself lie 95 % of Student's distribution. */
    static double student95(double degrees) {
        var low = 0.0;
        var high = 1.0;
        while (studentTails(high, degrees) > 0.05) {
            high *= 2;
        }
        while (high - low > 1e-12 * high) {
            var middle = (low + high) / 2;
            if (studentTails(middle, degrees) > 0.05) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** P(1/2, x) by its series. */
    private static double gammaSeries(double x) {
        if (x == 0) {
            return 0;
        }
        var term = 2.0;
        var sum = term;
        for (var n = 1; n < MOST_TERMS && Math.abs(term) > sum * EXACT_ENOUGH; n++) {
            term *= x / (0.5 + n);
            sum += term;
        }
        return sum * Math.exp(-x + Math.log(x) / 2 - LN_SQRT_PI);
    }

    /** Q(1/2, x) by its continued fraction. */
    private static double gammaFraction(double x) {
        var b = x + 0.5;
        var c = 1 / TINY;
        var d = 1 / b;
        var value = d;
        for (var n = 1; n < MOST_TERMS; n++) {
            var a = -n * (n - 0.5);
            b += 2;
            d = 1 / notZero(a * d + b);
            c = notZero(b + a / c);
            value *= d * c;
            if (Math.abs(d * c - 1) < EXACT_ENOUGH) {
                break;
            }
        }
        return value * Math.exp(-x + Math.log(x) / 2 - LN_SQRT_PI);
    }

    /** I_x(a, b). */
    static double incompleteBeta(double x, double a, double b) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        var front =
                Math.exp(
                        lnGamma(a + b)
                                - lnGamma(a)
                                - lnGamma(b)
                                + a * Math.log(x)
                                + b * Math.log1p(-x));
        return x < (a + 1) / (a + b + 2)
                ? front * betaFraction(x, a, b) / a
                : 1 - front * betaFraction(1 - x, b, a) / b;
    }

    private static double betaFraction(double x, double a, double b) {
        var c = 1.0;
        var d = 1 / notZero(1 - (a + b) * x / (a + 1));
        var value = d;
        for (var m = 1; m < MOST_TERMS; m++) {
            var even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / notZero(1 + even * d);
            c = notZero(1 + even / c);
            value *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / notZero(1 + odd * d);
            c = notZero(1 + odd / c);
            value *= d * c;
            if (Math.abs(d * c - 1) < EXACT_ENOUGH) {
                break;
            }
        }
        return value;
    }

    /** For arguments of at least one half. */
    private static double lnGamma(double x) {
        var shifted = x - 1;
        var sum = 0.99999999999980993;
        for (var index = 0; index < LANCZOS.length; index++) {
            sum += LANCZOS[index] / (shifted + index + 1);
        }
        var t = shifted + LANCZOS.length - 0.5;
        return Math.log(2 * Math.PI) / 2 + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
    }

    private static double notZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}
