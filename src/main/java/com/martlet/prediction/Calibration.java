package com.martlet.prediction;

import java.time.LocalDate;
import java.util.List;

/**
 * How a model that knows the purchases up to a day did on the days after it, which it had not seen.
 *
 * @param trainedTo the last day the model knew
 * @param testedTo the last day that was predicted
 */
public record Calibration(LocalDate trainedTo, LocalDate testedTo, List<Group> groups) {

    /** Customers with as many repeat purchases, or more, are one group. */
    public static final int MOST_PURCHASES = 7;

    public Calibration {
        groups = List.copyOf(groups);
    }

    /**
     * Customers with equally many repeat purchases on the days the model knew.
     *
     * @param predicted purchases on the days after, on average
     */
    public record Group(int purchases, long customers, double predicted, double actual) {}
}
