package com.martlet.serving;

import com.martlet.base.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How far customers get. Steps are done in this order, anything else may happen between (sequential
 * order). The window begins with a customer's first step of the period and is not begun again by
 * later ones.
 *
 * @param steps event types, each once; "purchase" is a completed purchase
 * @param period the days of the first step
 * @param windowDays within how many times 24 hours after the first step the others count
 * @param filters dimension to the values kept, of the rows of every step
 * @param segment empty for everybody
 */
public record FunnelQuery(
        List<String> steps,
        Period period,
        int windowDays,
        Map<String, Set<String>> filters,
        Optional<CustomerSet> segment) {

    public static final List<String> USUAL_STEPS = List.of("view", "cart", "purchase");
    public static final int USUAL_WINDOW = 7;

    public FunnelQuery {
        steps = List.copyOf(steps);
        filters = Map.copyOf(filters);
    }
}
