package com.martlet.mart;

import com.martlet.base.UserError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Every number has one definition, and it stands here. */
@Component
public class MetricCatalogue {

    private final Map<String, Metric> metrics = new LinkedHashMap<>();

    public MetricCatalogue() {
        var all = new ArrayList<Metric>();
        all.addAll(PilotMetrics.all());
        all.addAll(TrafficMetrics.all());
        all.addAll(PageMetrics.all());
        all.addAll(SalesMetrics.all());
        all.addAll(CustomerMetrics.all());
        all.addAll(PredictedMetrics.all());
        all.addAll(ServiceMetrics.all());
        all.forEach(metric -> metrics.put(metric.id(), metric));
    }

    public List<Metric> all() {
        return List.copyOf(metrics.values());
    }

    public Optional<Metric> find(String id) {
        return Optional.ofNullable(metrics.get(id));
    }

    /** The metric, or a UserError that names those there are. */
    public Metric load(String id) {
        return find(id).orElseThrow(
                        () ->
                                new UserError(
                                        "mart.error.metric",
                                        id,
                                        String.join(", ", metrics.keySet())));
    }

    public List<Dimension> dimensions() {
        return Dimensions.ALL;
    }
}
