package com.martlet.mart;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something numbers can be cut by.
 *
 * @param id as in the API, such as category_1
 * @param label language ("en", "ko") to the name
 * @param values the values there are, each with its label, in their order; empty when data decide
 */
public record Dimension(
        String id, Map<String, String> label, Map<String, Map<String, String>> values) {

    public Dimension {
        label = Map.copyOf(label);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
