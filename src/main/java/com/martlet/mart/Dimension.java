package com.martlet.mart;

import java.util.Map;

/**
 * Something numbers can be cut by.
 *
 * @param id as in the API, such as category_1
 * @param label language ("en", "ko") to the name
 */
public record Dimension(String id, Map<String, String> label) {

    public Dimension {
        label = Map.copyOf(label);
    }
}
