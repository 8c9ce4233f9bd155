package com.martlet.mart;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Every number has one definition, and it stands here. */
@Component
public class MetricCatalogue {

    public List<Metric> all() {
        throw new UnsupportedOperationException();
    }

    public Optional<Metric> find(String id) {
        throw new UnsupportedOperationException();
    }

    /** The metric, or a UserError that names those there are. */
    public Metric load(String id) {
        throw new UnsupportedOperationException();
    }

    public List<Dimension> dimensions() {
        throw new UnsupportedOperationException();
    }
}
