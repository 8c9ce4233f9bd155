package com.martlet.serving;

import com.martlet.base.Period;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What to ask of each customer.
 *
 * @param filters values by dimension; every dimension must hold, one of its values suffices
 */
public record ActivityQuery(Activity activity, Period period, Map<String, Set<String>> filters) {

    public ActivityQuery {
        var copy = new TreeMap<String, Set<String>>();
        filters.forEach((dimension, values) -> copy.put(dimension, Set.copyOf(values)));
        filters = copy;
    }
}
