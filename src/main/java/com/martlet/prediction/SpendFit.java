package com.martlet.prediction;

import java.util.List;
import java.util.Optional;
import org.hipparchus.special.Gamma;

/** A Gamma-Gamma model and how well it explains what was seen. */
record SpendFit(SpendModel model, double logLikelihood) {

    private static final int PARAMETERS = 3;

    /** The most likely model with a mean; those who spent nothing are left out. */
    static Optional<SpendFit> of(List<Spending> all) {
        var spendings = all.stream().filter(one -> one.repeats() > 0 && one.mean() > 0).toList();
        var mean = spendings.stream().mapToDouble(Spending::mean).average().orElse(0);
        if (mean <= 0) {
            return Optional.empty();
        }
        var scaled =
                spendings.stream()
                        .map(one -> new Spending(one.repeats(), one.mean() / mean))
                        .toList();
        return MostLikely.find(
                        PARAMETERS, point -> logLikelihood(model(point, 1), scaled) / scaled.size())
                .map(point -> model(point, mean))
                .map(model -> new SpendFit(model, logLikelihood(model, spendings)))
                .filter(fit -> Double.isFinite(fit.logLikelihood()));
    }

    private static SpendModel model(double[] point, double unit) {
        return new SpendModel(point[0], 1 + point[1], point[2] * unit);
    }

    static double logLikelihood(SpendModel model, List<Spending> spendings) {
        var most = spendings.stream().mapToInt(Spending::repeats).max().orElse(0);
        var ofRepeats = ofRepeats(model, most);
        var sum = 0.0;
        for (var one : spendings) {
            var shape = model.p() * one.repeats();
            sum +=
                    ofRepeats[one.repeats()]
                            + (shape - 1) * Math.log(one.mean())
                            - (shape + model.q())
                                    * Math.log(one.repeats() * one.mean() + model.v());
        }
        return sum;
    }

    /** The part that depends on the number of purchases alone. */
    private static double[] ofRepeats(SpendModel model, int most) {
        var parts = new double[most + 1];
        for (var x = 1; x <= most; x++) {
            var shape = model.p() * x;
            parts[x] =
                    Gamma.logGamma(shape + model.q())
                            - Gamma.logGamma(shape)
                            - Gamma.logGamma(model.q())
                            + model.q() * Math.log(model.v())
                            + shape * Math.log(x);
        }
        return parts;
    }
}
