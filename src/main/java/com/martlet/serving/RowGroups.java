package com.martlet.serving;

import com.martlet.serving.DayBlock.Part;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Sorts rows, and customers, into groups by dimension values, after filters and segment. */
final class RowGroups {

    private static final int LEFT_OUT = -1;

    private final List<String> by;
    private final Map<String, Set<String>> filters;
    private final @Nullable BitSet segment;
    private final Supplier<CustomerTraits> traits;
    private final Map<List<String>, Integer> numbers = new HashMap<>();
    private final List<List<String>> keys = new ArrayList<>();

    /**
     * @param segment null for everybody
     * @param traits asked only when a dimension is a trait of customers
     */
    RowGroups(
            List<String> by,
            Map<String, Set<String>> filters,
            @Nullable RoaringBitmap segment,
            Supplier<CustomerTraits> traits) {
        this.by = by;
        this.filters = filters;
        this.segment = segment == null ? null : bits(segment);
        this.traits = traits;
        if (by.isEmpty()) {
            number(List.of());
        }
    }

    private static BitSet bits(RoaringBitmap segment) {
        var bits = new BitSet();
        segment.forEach((int ordinal) -> bits.set(ordinal));
        return bits;
    }

    /** The rows that pass the filters have a number of 0 or more. */
    static int[] filtered(Map<String, Set<String>> filters, DayBlock block, Part part) {
        return new RowGroups(List.of(), filters, null, RowGroups::noTraits).of(block, part);
    }

    private static CustomerTraits noTraits() {
        throw new IllegalStateException("Rows are not filtered by what customers are");
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

    /**
     * The group of a customer by traits alone; below zero when a filter leaves the customer out.
     */
    int of(int customer) {
        for (var filter : filters.entrySet()) {
            if (!filter.getValue().contains(traits.get().value(filter.getKey(), customer))) {
                return LEFT_OUT;
            }
        }
        return number(by.stream().map(id -> traits.get().value(id, customer)).toList());
    }

    private int[] group(DayBlock block, BlockTable table) {
        var groups = new int[table.rows()];
        if (by.isEmpty()) {
            return groups;
        }
        var dimensions = by.stream().map(id -> codes(block, table, id)).toList();
        var columns = dimensions.stream().map(Codes::codes).toList();
        var local = new HashMap<Long, Integer>();
        for (var row = 0; row < groups.length; row++) {
            var combination = 0L;
            for (var i = 0; i < columns.size(); i++) {
                combination = combination * dimensions.get(i).values().length + columns.get(i)[row];
            }
            var known = local.get(combination);
            groups[row] = known == null ? number(values(dimensions, columns, row)) : known;
            if (known == null) {
                local.put(combination, groups[row]);
            }
        }
        return groups;
    }

    private static List<String> values(List<Codes> dimensions, List<int[]> columns, int row) {
        var values = new ArrayList<String>(columns.size());
        for (var i = 0; i < columns.size(); i++) {
            values.add(dimensions.get(i).values()[columns.get(i)[row]]);
        }
        return List.copyOf(values);
    }

    private Codes codes(DayBlock block, BlockTable table, String dimension) {
        return CustomerTraits.IDS.contains(dimension)
                ? traits.get().codes(dimension, table.customers())
                : BlockDimension.of(block, table, dimension);
    }

    int number(List<String> key) {
        var known = numbers.get(key);
        if (known != null) {
            return known;
        }
        numbers.put(key, keys.size());
        keys.add(key);
        return keys.size() - 1;
    }

    private void filter(
            DayBlock block, BlockTable table, String dimension, Set<String> wanted, int[] groups) {
        var dimensionCodes = codes(block, table, dimension);
        var codes = dimensionCodes.codes();
        var kept = new boolean[dimensionCodes.values().length];
        for (var code = 0; code < kept.length; code++) {
            kept[code] = BlockDimension.matches(dimension, dimensionCodes.values()[code], wanted);
        }
        for (var row = 0; row < groups.length; row++) {
            if (!kept[codes[row]]) {
                groups[row] = LEFT_OUT;
            }
        }
    }

    private static void keepMembers(BlockTable table, BitSet members, int[] groups) {
        var customers = table.customers();
        for (var row = 0; row < groups.length; row++) {
            if (customers[row] == BlockTable.NOBODY || !members.get(customers[row])) {
                groups[row] = LEFT_OUT;
            }
        }
    }
}
