package com.martlet.prediction;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the predictions of a version came to be.
 *
 * @param refusal why there are none; null when there are
 * @param customers with a purchase up to the last day the model knows
 * @param repeatCustomers of these, with purchases on several days
 * @param fittedTo the last day the model knows
 * @param calibration null when too few days could be kept back to test it
 */
public record PredictionReport(
        @Nullable Refusal refusal,
        long customers,
        long repeatCustomers,
        LocalDate fittedTo,
        @Nullable Calibration calibration,
        Instant asOf,
        long dataVersion) {}
