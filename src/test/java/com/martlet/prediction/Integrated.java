package com.martlet.prediction;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.special.Gamma;

/** The models by their assumptions alone: integrals over all rates, chances and means there are. */
final class Integrated {

    private static final int STEPS = 320;
    private static final double LOWEST_RATE = -60;
    private static final double HIGHEST_RATE = 8;

    private Integrated() {}

    /** Purchases within the time to come, over what is known of the customer. */
    static double expectedPurchases(PurchaseModel model, Rhythm seen, double time) {
        var bought =
                over(
                        model,
                        (rate, leave, stay) ->
                                stayed(model, seen, rate, leave, stay)
                                        * -Math.expm1(-rate * leave * time)
                                        / leave);
        return bought / all(model, seen);
    }

    static double probabilityAlive(PurchaseModel model, Rhythm seen) {
        var alive = over(model, (rate, leave, stay) -> stayed(model, seen, rate, leave, stay));
        return alive / all(model, seen);
    }

    static double logLikelihood(PurchaseModel model, Rhythm seen) {
        return Math.log(all(model, seen))
                + model.r() * Math.log(model.alpha())
                - Gamma.logGamma(model.r())
                + Gamma.logGamma(model.a() + model.b())
                - Gamma.logGamma(model.a())
                - Gamma.logGamma(model.b());
    }

    private static double all(PurchaseModel model, Rhythm seen) {
        return over(
                model,
                (rate, leave, stay) ->
                        stayed(model, seen, rate, leave, stay)
                                + left(model, seen, rate, leave, stay));
    }

    /** Up to a constant: the rate's density, the chance's, and that of what was seen. */
    private static double stayed(
            PurchaseModel model, Rhythm seen, double rate, double leave, double stay) {
        var x = seen.repeats();
        return Math.exp(
                (model.r() - 1 + x) * Math.log(rate)
                        - (model.alpha() + seen.age()) * rate
                        + (model.a() - 1) * Math.log(leave)
                        + (model.b() - 1 + x) * Math.log(stay));
    }

    private static double left(
            PurchaseModel model, Rhythm seen, double rate, double leave, double stay) {
        var x = seen.repeats();
        return x == 0
                ? 0
                : Math.exp(
                        (model.r() - 1 + x) * Math.log(rate)
                                - (model.alpha() + seen.recency()) * rate
                                + model.a() * Math.log(leave)
                                + (model.b() - 2 + x) * Math.log(stay));
    }

    /** The mean of the next purchases, over all means that may be the customer's own. */
    static double expectedSpend(SpendModel model, Spending seen) {
        DoubleUnaryOperator weight = scale -> Math.exp(logSpent(model, seen, scale));
        return overRates(scale -> weight.applyAsDouble(scale) * model.p() / scale)
                / overRates(weight);
    }

    static double logLikelihood(SpendModel model, Spending seen) {
        return Math.log(overRates(scale -> Math.exp(logSpent(model, seen, scale))));
    }

    private static double logSpent(SpendModel model, Spending seen, double scale) {
        var x = seen.repeats();
        return logGamma(scale, model.q(), model.v())
                + logGamma(seen.mean(), model.p() * x, scale * x);
    }

    private static double logGamma(double value, double shape, double rate) {
        return shape * Math.log(rate)
                + (shape - 1) * Math.log(value)
                - rate * value
                - Gamma.logGamma(shape);
    }

    /** Trapezes over the logarithm, which at both ends lie on the ground. */
    private static double overRates(DoubleUnaryOperator density) {
        var step = (HIGHEST_RATE - LOWEST_RATE) / STEPS;
        var sum = 0.0;
        for (var i = 0; i <= STEPS; i++) {
            var rate = Math.exp(LOWEST_RATE + i * step);
            sum += density.applyAsDouble(rate) * rate;
        }
        return sum * step;
    }

    private static double over(PurchaseModel model, Density density) {
        var lowest = -36 / Math.min(1, model.a());
        var highest = 36 / Math.min(1, model.b());
        var step = (highest - lowest) / STEPS;
        var sum = 0.0;
        for (var i = 0; i <= STEPS; i++) {
            var odds = Math.exp(lowest + i * step);
            var leave = odds / (1 + odds);
            var stay = 1 / (1 + odds);
            sum += overRates(rate -> density.at(rate, leave, stay)) * leave * stay;
        }
        return sum * step;
    }

    private interface Density {
        double at(double rate, double leave, double stay);
    }
}
