package com.martlet.serving;

import java.util.Map;

/**
 * One kind of facts of a day, column by column. Columns are packed; what unpacks one is asked once
 * for all rows.
 *
 * @param packedCustomers the ordinal of each row's customer, {@link #NOBODY} when unknown
 * @param dimensions by id; category is stored whole, its levels follow from it
 */
record BlockTable(
        int rows,
        Packed packedCustomers,
        Map<String, Codes> dimensions,
        Map<String, Packed> measures) {

    static final int NOBODY = -1;
    static final BlockTable EMPTY = new BlockTable(0, Packed.of(new int[0]), Map.of(), Map.of());

    int[] customers() {
        return packedCustomers.ints();
    }

    /** A measure that this kind of facts holds. */
    long[] measure(String name) {
        var values = measures.get(name);
        return values == null ? new long[rows] : values.longs();
    }

    /** A stored dimension; rows of a kind that lacks it have no value. */
    Codes dimension(String id) {
        var codes = dimensions.get(id);
        return codes == null ? Codes.constant("", rows) : codes;
    }

    long bytes() {
        return packedCustomers.bytes().length
                + measures.values().stream().mapToLong(packed -> packed.bytes().length).sum()
                + dimensions.values().stream().mapToLong(Codes::bytes).sum();
    }
}
