package com.martlet.prediction;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.special.Gamma;

/** The models by their assumptions alone: integrals over all rates, chances and means there are. */
final class Integrated {

    private static final int STEPS_OF_RATES = 640;
    private static final int STEPS_OF_CHANCES = 900;
    private static final double END = 36;
    private static final double HIGHEST_RATE = 8;

    private Integrated() {}

    /** Purchases within the time to come, over what is known of the customer. */
    static double expectedPurchases(PurchaseModel model, Rhythm seen, double time) {
        var bought =
                over(
                        model,
                        seen,
                        (rate, leave, stay) ->
                                stayed(model, seen, rate, leave, stay)
                                        * -Math.expm1(-rate * leave * time)
                                        / leave);
        return bought / all(model, seen);
    }

    static double probabilityAlive(PurchaseModel model, Rhythm seen) {
        var alive =
                over(model, seen, (rate, leave, stay) -> stayed(model, seen, rate, leave, stay));
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
                seen,
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
        return overRates(model.q(), scale -> weight.applyAsDouble(scale) * model.p() / scale)
                / overRates(model.q(), weight);
    }

    static double logLikelihood(SpendModel model, Spending seen) {
        return Math.log(overRates(model.q(), scale -> Math.exp(logSpent(model, seen, scale))));
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
    private static double overRates(double shape, DoubleUnaryOperator density) {
        var lowest = -END / Math.min(1, shape);
        var step = (HIGHEST_RATE - lowest) / STEPS_OF_RATES;
        var sum = 0.0;
        for (var i = 0; i <= STEPS_OF_RATES; i++) {
            var rate = Math.exp(lowest + i * step);
            sum += density.applyAsDouble(rate) * rate;
        }
        return sum * step;
    }

    private static double over(PurchaseModel model, Rhythm seen, Density density) {
        var lowest = -END / Math.min(1, model.a());
        var highest = END / Math.min(1, model.b());
        var step = (highest - lowest) / STEPS_OF_CHANCES;
        var sum = 0.0;
        for (var i = 0; i <= STEPS_OF_CHANCES; i++) {
            var odds = Math.exp(lowest + i * step);
            var leave = odds / (1 + odds);
            var stay = 1 / (1 + odds);
            var rates =
                    overRates(model.r() + seen.repeats(), rate -> density.at(rate, leave, stay));
            sum += rates * leave * stay;
        }
        return sum * step;
    }

    private interface Density {
        double at(double rate, double leave, double stay);
    }
}
