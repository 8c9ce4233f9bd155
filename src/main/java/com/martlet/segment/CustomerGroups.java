package com.martlet.segment;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;

/** Customers by what a text about them says. Never changed after construction. */
record CustomerGroups(Map<String, RoaringBitmap> groups) {

    /** Those who have one of the names. */
    RoaringBitmap of(Collection<String> names) {
        var found = new RoaringBitmap();
        for (var name : names) {
            var group = groups.get(name);
            if (group != null) {
                found.or(group);
            }
        }
        return found;
    }

    RoaringBitmap all() {
        return of(groups.keySet());
    }

    long bytes() {
        return 64
                + groups.entrySet().stream()
                        .mapToLong(
                                group ->
                                        100
                                                + 2L * group.getKey().length()
                                                + group.getValue().getLongSizeInBytes())
                        .sum();
    }

    /** Collects customers by name. */
    static final class Builder {

        private final Map<String, RoaringBitmap> groups = new HashMap<>();

        void add(String name, int ordinal) {
            groups.computeIfAbsent(name, key -> new RoaringBitmap()).add(ordinal);
        }

        CustomerGroups build() {
            groups.values().forEach(RoaringBitmap::runOptimize);
            return new CustomerGroups(Map.copyOf(groups));
        }
    }
}
