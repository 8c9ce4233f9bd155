package com.martlet.jobs.lake;

import java.util.Arrays;

/** Where the fields of a record begin and end, as places in the record's bytes. */
final class FieldMarks {

    private int[] from = new int[32];
    private int[] to = new int[32];
    private int count;

    void clear() {
        count = 0;
    }

    /** From the first place up to, but without, the last. */
    void add(int first, int last) {
        if (count == from.length) {
            from = Arrays.copyOf(from, 2 * count);
            to = Arrays.copyOf(to, 2 * count);
        }
        from[count] = first;
        to[count] = last;
        count++;
    }

    /** The last field ends here at the latest. */
    void cutLast(int end) {
        to[count - 1] = Math.min(to[count - 1], end);
    }

    int count() {
        return count;
    }

    int from(int index) {
        return from[index];
    }

    int to(int index) {
        return to[index];
    }
}
