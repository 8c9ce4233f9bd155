package com.martlet.serving;

import com.martlet.serving.DayBlock.Part;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sorts the rows of blocks into groups by dimension values, after filters and segment. */
final class RowGroups {

    private static final int LEFT_OUT = -1;

    private final List<String> by;
    private final Map<String, Set<String>> filters;
    private final @Nullable BitSet segment;
    private final Map<List<String>, Integer> numbers = new HashMap<>();
    private final List<List<String>> keys = new ArrayList<>();

    RowGroups(List<String> by, Map<String, Set<String>> filters, @Nullable BitSet segment) {
        this.by = by;
        this.filters = filters;
        this.segment = segment;
        if (by.isEmpty()) {
            number(List.of());
        }
    }

    /** The groups met so far: values of the dimensions, in order of their numbers. */
    List<List<String>> keys() {
        return keys;
    }

    int[] of(DayBlock block, Part part) {
        var table = block.table(part);
        var groups = group(block, table);
        filters.forEach((dimension, values) -> filter(block, table, dimension, values, groups));
        if (segment != null) {
            keepMembers(table, segment, groups);
        }
        return groups;
    }

    private int[] group(DayBlock block, BlockTable table) {
        var groups = new int[table.rows()];
        if (by.isEmpty()) {
            return groups;
        }
        var dimensions = by.stream().map(id -> BlockDimension.of(block, table, id)).toList();
        var local = new HashMap<Long, Integer>();
        for (var row = 0; row < groups.length; row++) {
            var combination = 0L;
            for (var dimension : dimensions) {
                combination = combination * dimension.values().length + dimension.codes()[row];
            }
            var at = row;
            groups[row] = local.computeIfAbsent(combination, key -> number(values(dimensions, at)));
        }
        return groups;
    }

    private static List<String> values(List<Codes> dimensions, int row) {
        return dimensions.stream().map(codes -> codes.values()[codes.codes()[row]]).toList();
    }

    private int number(List<String> key) {
        var known = numbers.get(key);
        if (known != null) {
            return known;
        }
        numbers.put(key, keys.size());
        keys.add(key);
        return keys.size() - 1;
    }

    private static void filter(
            DayBlock block, BlockTable table, String dimension, Set<String> wanted, int[] groups) {
        var codes = BlockDimension.of(block, table, dimension);
        var kept = new boolean[codes.values().length];
        for (var code = 0; code < kept.length; code++) {
            kept[code] = BlockDimension.matches(dimension, codes.values()[code], wanted);
        }
        for (var row = 0; row < groups.length; row++) {
            if (!kept[codes.codes()[row]]) {
                groups[row] = LEFT_OUT;
            }
        }
    }

    private static void keepMembers(BlockTable table, BitSet members, int[] groups) {
        for (var row = 0; row < groups.length; row++) {
            var customer = table.customers()[row];
            if (customer == BlockTable.NOBODY || !members.get(customer)) {
                groups[row] = LEFT_OUT;
            }
        }
    }
}
