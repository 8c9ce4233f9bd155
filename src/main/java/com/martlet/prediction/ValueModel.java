package com.martlet.prediction;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the values of a version were predicted with, or why nothing was.
 *
 * @param refusal null when there are models
 * @param models null when there are none
 * @param customers with a purchase up to the day
 * @param repeatCustomers of these, with purchases on several days
 * @param fittedTo the last day whose purchases were looked at
 */
record ValueModel(
        @Nullable Refusal refusal,
        @Nullable FittedModels models,
        long customers,
        long repeatCustomers,
        LocalDate fittedTo) {

    static final int LEAST_REPEAT_CUSTOMERS = 100;

    static ValueModel fit(Buyers buyers) {
        var spans = buyers.spans();
        var repeated = spans.countRepeated();
        if (repeated < LEAST_REPEAT_CUSTOMERS) {
            return refused(Refusal.FEW_REPEAT_CUSTOMERS, buyers, repeated);
        }
        var models =
                PurchaseFit.of(spans.rhythms())
                        .flatMap(
                                purchases ->
                                        SpendFit.of(buyers.spendings())
                                                .map(spent -> new FittedModels(purchases, spent)));
        return models.map(
                        found ->
                                new ValueModel(
                                        null, found, buyers.count(), repeated, buyers.asOf()))
                .orElseGet(() -> refused(Refusal.NO_MODEL, buyers, repeated));
    }

    private static ValueModel refused(Refusal why, Buyers buyers, long repeated) {
        return new ValueModel(why, null, buyers.count(), repeated, buyers.asOf());
    }

    Optional<FittedModels> found() {
        return Optional.ofNullable(models);
    }
}
