package com.martlet.serving;

/** One dimension of a block's rows: a number for each row, and the value behind each number. */
record Codes(int[] codes, String[] values) {

    /** The number of the value, or -1 when no row has it. */
    int codeOf(String value) {
        for (var code = 0; code < values.length; code++) {
            if (values[code].equals(value)) {
                return code;
            }
        }
        return -1;
    }

    /** The same value in every row. */
    static Codes constant(String value, int rows) {
        return new Codes(new int[rows], new String[] {value});
    }

    long bytes() {
        var bytes = 4L * codes.length;
        for (var value : values) {
            bytes += 48 + value.length();
        }
        return bytes;
    }
}
