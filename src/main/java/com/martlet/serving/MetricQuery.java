package com.martlet.serving;

import com.martlet.base.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A question to the metric layer.
 *
 * @param metrics ids of the catalogue
 * @param by dimensions to cut by, in order
 * @param filters dimension to the values kept
 * @param segment empty for everybody
 */
public record MetricQuery(
        List<String> metrics,
        Period period,
        Grain grain,
        List<String> by,
        Map<String, Set<String>> filters,
        Optional<CustomerSet> segment) {

    public MetricQuery {
        metrics = List.copyOf(metrics);
        by = List.copyOf(by);
        filters = Map.copyOf(filters);
    }
}
