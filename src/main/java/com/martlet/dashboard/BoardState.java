package com.martlet.dashboard;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is set on a board. It stands in the address, so it can be bookmarked, sent and gone back to.
 *
 * @param segment slug, null for everybody
 * @param filters dimension to the values kept
 */
public record BoardState(
        Range range,
        Comparing comparing,
        @Nullable String segment,
        Map<String, Set<String>> filters) {

    public static final BoardState DEFAULT =
            new BoardState(Range.DEFAULT, Comparing.PREVIOUS, null, Map.of());

    public BoardState {
        var kept = new TreeMap<String, Set<String>>();
        filters.forEach((dimension, values) -> keep(kept, dimension, values));
        filters = Map.copyOf(kept);
    }

    public BoardState withRange(Range other) {
        return new BoardState(other, comparing, segment, filters);
    }

    public BoardState withComparing(Comparing other) {
        return new BoardState(range, other, segment, filters);
    }

    public BoardState withSegment(@Nullable String other) {
        return new BoardState(range, comparing, other, filters);
    }

    /** No values means no filter. */
    public BoardState withFilter(String dimension, Set<String> values) {
        var changed = new TreeMap<>(filters);
        changed.put(dimension, values);
        return new BoardState(range, comparing, segment, changed);
    }

    /**
     * Without a filter, named by its dimension; "segment" takes the segment off.
     *
     * <p>A category may be set under its name in addresses.
     */
    public BoardState without(String filter) {
        if (filter.equals("segment")) {
            return withSegment(null);
        }
        var changed = new TreeMap<>(filters);
        changed.keySet().removeIf(name -> filter.equals(name) || isLevel(name, filter));
        return new BoardState(range, comparing, segment, changed);
    }

    private static boolean isLevel(String name, String filter) {
        return name.equals("category") && filter.equals(DashboardService.CATEGORY);
    }

    public Set<String> filter(String dimension) {
        return filters.getOrDefault(dimension, Set.of());
    }

    private static void keep(Map<String, Set<String>> kept, String dimension, Set<String> values) {
        if (!values.isEmpty()) {
            kept.put(dimension, Set.copyOf(values));
        }
    }
}
