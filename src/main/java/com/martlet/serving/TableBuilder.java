package com.martlet.serving;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the rows of one kind of facts of a day. */
final class TableBuilder {

    private final List<String> dimensions;
    private final List<String> measures;
    private final int[][] codes;
    private final long[][] values;
    private final List<Map<String, Integer>> dictionaries;
    private int[] customers = new int[64];
    private int rows;

    TableBuilder(List<String> dimensions, List<String> measures) {
        this.dimensions = dimensions;
        this.measures = measures;
        this.codes = new int[dimensions.size()][64];
        this.values = new long[measures.size()][64];
        this.dictionaries =
                dimensions.stream().<Map<String, Integer>>map(id -> new HashMap<>()).toList();
    }

    /** Begins a row; its columns follow by {@link #dimension} and {@link #measure}. */
    void row(int customer) {
        if (rows == customers.length) {
            grow();
        }
        customers[rows++] = customer;
    }

    void dimension(int column, @Nullable String value) {
        var dictionary = dictionaries.get(column);
        codes[column][rows - 1] =
                dictionary.computeIfAbsent(value == null ? "" : value, key -> dictionary.size());
    }

    void measure(int column, long value) {
        values[column][rows - 1] = value;
    }

    BlockTable build() {
        var builtDimensions = new LinkedHashMap<String, Codes>();
        for (var i = 0; i < codes.length; i++) {
            var dictionary = new String[dictionaries.get(i).size()];
            dictionaries.get(i).forEach((value, code) -> dictionary[code] = value);
            builtDimensions.put(
                    dimensions.get(i), Codes.of(Arrays.copyOf(codes[i], rows), dictionary));
        }
        var builtMeasures = new LinkedHashMap<String, Packed>();
        for (var i = 0; i < values.length; i++) {
            builtMeasures.put(measures.get(i), Packed.of(Arrays.copyOf(values[i], rows)));
        }
        return new BlockTable(
                rows, Packed.of(Arrays.copyOf(customers, rows)), builtDimensions, builtMeasures);
    }

    private void grow() {
        var size = customers.length * 2;
        customers = Arrays.copyOf(customers, size);
        for (var i = 0; i < codes.length; i++) {
            codes[i] = Arrays.copyOf(codes[i], size);
        }
        for (var i = 0; i < values.length; i++) {
            values[i] = Arrays.copyOf(values[i], size);
        }
    }
}
