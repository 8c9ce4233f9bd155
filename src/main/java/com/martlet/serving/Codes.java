package com.martlet.serving;

import java.util.List;

/** One dimension of a block's rows: a number for each row, and the value behind each number. */
record Codes(Packed packed, String[] values) {

    static Codes of(int[] codes, String[] values) {
        return new Codes(Packed.of(codes), values);
    }

    /** The same value in every row. */
    static Codes constant(String value, int rows) {
        return of(new int[rows], new String[] {value});
    }

    /** The numbers, unpacked; ask once for all rows. */
    int[] codes() {
        return packed.ints();
    }

    /** The number of the value, or -1 when no row has it. */
    int codeOf(String value) {
        return List.of(values).indexOf(value);
    }

    long bytes() {
        var bytes = 64L + packed.bytes().length;
        for (var value : values) {
            bytes += 48 + value.length();
        }
        return bytes;
    }
}
