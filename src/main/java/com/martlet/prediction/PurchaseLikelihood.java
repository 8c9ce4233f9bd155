package com.martlet.prediction;

import java.util.SortedMap;

/** How likely a BG/NBD model makes the rhythms that were seen. */
final class PurchaseLikelihood {

    private final int[] repeats;
    private final double[] recency;
    private final double[] age;
    private final double[] weight;
    private int mostRepeats;

    /**
     * @param rhythms each with the number of customers who have it
     */
    PurchaseLikelihood(SortedMap<Rhythm, Integer> rhythms) {
        repeats = new int[rhythms.size()];
        recency = new double[rhythms.size()];
        age = new double[rhythms.size()];
        weight = new double[rhythms.size()];
        var at = 0;
        for (var entry : rhythms.entrySet()) {
            var rhythm = entry.getKey();
            repeats[at] = rhythm.repeats();
            recency[at] = rhythm.recency();
            age[at] = rhythm.age();
            weight[at] = entry.getValue();
            mostRepeats = Math.max(mostRepeats, rhythm.repeats());
            at++;
        }
    }

    /** The logarithm of it, over all customers. */
    double log(PurchaseModel model) {
        var ofRepeats = ofRepeats(model);
        var logA = Math.log(model.a());
        var sum = 0.0;
        for (var i = 0; i < weight.length; i++) {
            var x = repeats[i];
            var shape = model.r() + x;
            var stayed = -shape * Math.log(model.alpha() + age[i]);
            if (x > 0) {
                var left =
                        logA
                                - Math.log(model.b() + x - 1)
                                - shape * Math.log(model.alpha() + recency[i]);
                stayed = logOfSum(stayed, left);
            }
            sum += weight[i] * (ofRepeats[x] + stayed);
        }
        return sum;
    }

    /** The part that depends on the number of repeats alone: ratios of gamma functions. */
    private double[] ofRepeats(PurchaseModel model) {
        var parts = new double[mostRepeats + 1];
        parts[0] = model.r() * Math.log(model.alpha());
        for (var x = 0; x < mostRepeats; x++) {
            var ratio = (model.r() + x) * (model.b() + x) / (model.a() + model.b() + x);
            parts[x + 1] = parts[x] + Math.log(ratio);
        }
        return parts;
    }

    private static double logOfSum(double one, double other) {
        return Math.max(one, other) + Math.log1p(Math.exp(-Math.abs(one - other)));
    }
}
