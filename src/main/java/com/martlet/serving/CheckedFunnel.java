package com.martlet.serving;

import com.martlet.base.UserError;
import com.martlet.mart.MetricCatalogue;
import java.util.HashSet;
import java.util.Set;

/** What a funnel needs to make sense. */
final class CheckedFunnel {

    private static final int FEWEST_STEPS = 2;
    private static final int MOST_STEPS = 8;
    private static final int LONGEST_WINDOW = 366;

    /** Knows the dimensions that every step has: those of purchases. */
    private static final String ANY_PURCHASE_METRIC = "revenue";

    private CheckedFunnel() {}

    static void require(MetricCatalogue catalogue, FunnelQuery query) {
        var steps = query.steps();
        if (steps.size() < FEWEST_STEPS
                || steps.size() > MOST_STEPS
                || new HashSet<>(steps).size() < steps.size()) {
            throw new UserError("serving.error.steps", FEWEST_STEPS, MOST_STEPS);
        }
        if (query.windowDays() < 1 || query.windowDays() > LONGEST_WINDOW) {
            throw new UserError("serving.error.window", LONGEST_WINDOW, query.windowDays());
        }
        requireDimensions(
                catalogue.load(ANY_PURCHASE_METRIC).dimensions(), query.filters().keySet());
    }

    private static void requireDimensions(Set<String> known, Set<String> asked) {
        for (var dimension : asked) {
            if (!known.contains(dimension)) {
                throw new UserError(
                        "serving.error.funnelFilter",
                        dimension,
                        String.join(", ", known.stream().sorted().toList()));
            }
        }
    }
}
