package com.martlet.segment;

import com.martlet.serving.Activity;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A narrowing in the words of day blocks. */
final class BlockFilters {

    private BlockFilters() {}

    static Map<String, Set<String>> of(Activity activity, Rule.Where where) {
        var filters = new HashMap<String, Set<String>>();
        where.values()
                .forEach(
                        (narrowing, wanted) -> filters.put(dimension(activity, narrowing), wanted));
        if (!where.hours().equals(Rule.Hours.WHOLE_DAY)) {
            filters.put(
                    "hour",
                    IntStream.range(0, 24)
                            .filter(where.hours()::contains)
                            .mapToObj(String::valueOf)
                            .collect(Collectors.toSet()));
        }
        if (!where.weekdays().isEmpty()) {
            filters.put(
                    "weekday",
                    where.weekdays().stream().map(String::valueOf).collect(Collectors.toSet()));
        }
        return filters;
    }

    private static String dimension(Activity activity, Narrowing narrowing) {
        return activity == Activity.SERVICE_REQUESTS ? "service_" + narrowing.id() : narrowing.id();
    }
}
