package com.martlet.prediction;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A BG/NBD model and how well it explains what was seen. */
record PurchaseFit(PurchaseModel model, double logLikelihood) {

    /** What the longest age is made while a fit is looked for, so that any unit of time will do. */
    private static final double LONGEST_AGE = 10;

    private static final int PARAMETERS = 4;

    /** Customers who differ less than so are alike. */
    private static final double MOST_ALIKE = 1_000;

    /**
     * The most likely model; the same rhythms give the same model. Empty when none is.
     *
     * @param rhythms each with the number of customers who have it
     */
    static Optional<PurchaseFit> of(SortedMap<Rhythm, Integer> rhythms) {
        var longest = rhythms.keySet().stream().mapToDouble(Rhythm::age).max().orElse(0);
        if (longest <= 0) {
            return Optional.empty();
        }
        var unit = longest / LONGEST_AGE;
        var scaled = new PurchaseLikelihood(scaled(rhythms, unit));
        var customers = rhythms.values().stream().mapToLong(Integer::longValue).sum();
        return MostLikely.find(PARAMETERS, point -> scaled.log(model(point, 1)) / customers)
                .map(point -> model(point, unit))
                .map(model -> new PurchaseFit(model, new PurchaseLikelihood(rhythms).log(model)))
                .filter(fit -> Double.isFinite(fit.logLikelihood()));
    }

    private static PurchaseModel model(double[] point, double unit) {
        return new PurchaseModel(
                Math.min(MOST_ALIKE, point[0]),
                point[1] * unit,
                Math.min(MOST_ALIKE, point[2]),
                Math.min(MOST_ALIKE, point[3]));
    }

    private static SortedMap<Rhythm, Integer> scaled(
            SortedMap<Rhythm, Integer> rhythms, double unit) {
        var scaled = new TreeMap<Rhythm, Integer>();
        rhythms.forEach(
                (rhythm, customers) ->
                        scaled.merge(
                                new Rhythm(
                                        rhythm.repeats(),
                                        rhythm.recency() / unit,
                                        rhythm.age() / unit),
                                customers,
                                Integer::sum));
        return scaled;
    }
}
