package com.martlet.prediction;

import java.time.LocalDate;
import java.util.Arrays;

/** What models expect of customers, as of a day. */
final class Scores {

    private final FittedModels models;
    private final Expectations expectations;
    private final LocalDate asOf;

    Scores(FittedModels models, LocalDate asOf) {
        this.models = models;
        this.asOf = asOf;
        this.expectations =
                new Expectations(
                        models.purchases().model(),
                        Arrays.stream(Horizon.values()).mapToDouble(Horizon::days).toArray());
    }

    Score of(Buyer buyer) {
        var rhythm = buyer.span().rhythm(asOf);
        return new Score(
                models.purchases().model().probabilityAlive(rhythm),
                expectations.of(rhythm),
                models.spending().model().expected(buyer.spending()));
    }

    /**
     * @param purchases expected within each {@link Horizon}
     * @param spent expected at each purchase
     */
    record Score(double alive, double[] purchases, double spent) {}
}
