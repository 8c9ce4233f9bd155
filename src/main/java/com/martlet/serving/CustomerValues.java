package com.martlet.serving;

import com.martlet.mart.Formula.BuyerNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The mart customer_values at one data version.
 *
 * @param asOf null when nobody has bought
 * @param isPredicted whether there is a model, and so values; who is lost is known without one
 * @param buyers ordinals of customers
 * @param values of each buyer within 90, 180 and 365 days, in ten-thousandths; zeros without a
 *     model
 * @param alive of each buyer, in millionths
 */
record CustomerValues(
        @Nullable LocalDate asOf,
        boolean isPredicted,
        int[] buyers,
        long[][] values,
        int[] alive,
        boolean[] churned) {

    static final int HORIZONS = 3;

    boolean isAsOf(Bucket bucket) {
        return asOf != null && !asOf.isBefore(bucket.from()) && !asOf.isAfter(bucket.to());
    }

    long number(BuyerNumber number, int index) {
        return switch (number) {
            case PREDICTED_VALUE_90 -> values[0][index];
            case PREDICTED_VALUE_180 -> values[1][index];
            case PREDICTED_VALUE_365 -> values[2][index];
            case PREDICTED -> isPredicted ? 1 : 0;
            case CHURNED -> churned[index] ? 1 : 0;
            case ONE -> 1;
        };
    }

    long bytes() {
        return 128L + buyers.length * (HORIZONS * 8L + 9);
    }
}
