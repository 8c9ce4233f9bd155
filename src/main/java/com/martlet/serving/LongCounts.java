package com.martlet.serving;

import java.util.Arrays;

/** How often each number occurred, without boxes; {@link Columns#NONE} cannot be counted. */
final class LongCounts {

    private static final long FREE = Columns.NONE;

    private long[] values = new long[16];
    private long[] counts = new long[16];
    private int size;
    private long total;

    LongCounts() {
        Arrays.fill(values, FREE);
    }

    /** How many numbers there are, repeated ones included. */
    long total() {
        return total;
    }

    long bytes() {
        return 2L * Long.BYTES * values.length;
    }

    void add(long value, long times) {
        var slot = slotOf(value);
        counts[slot] += times;
        total += times;
        if (values[slot] == FREE) {
            values[slot] = value;
            if (++size > values.length / 2) {
                grow();
            }
        }
    }

    void addAll(LongCounts other) {
        for (var slot = 0; slot < other.values.length; slot++) {
            if (other.values[slot] != FREE) {
                add(other.values[slot], other.counts[slot]);
            }
        }
    }

    /** The number at a place, from 0, when all are sorted. */
    long at(long place) {
        var sorted = Arrays.stream(values).filter(value -> value != FREE).sorted().toArray();
        var left = place;
        for (var value : sorted) {
            left -= counts[slotOf(value)];
            if (left < 0) {
                return value;
            }
        }
        throw new IndexOutOfBoundsException("There are only " + total + " numbers");
    }

    private int slotOf(long value) {
        var mask = values.length - 1;
        var slot = (int) Hashes.mix(value) & mask;
        while (values[slot] != FREE && values[slot] != value) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        var oldValues = values;
        var oldCounts = counts;
        values = new long[oldValues.length * 2];
        counts = new long[values.length];
        Arrays.fill(values, FREE);
        for (var old = 0; old < oldValues.length; old++) {
            if (oldValues[old] != FREE) {
                var slot = slotOf(oldValues[old]);
                values[slot] = oldValues[old];
                counts[slot] = oldCounts[old];
            }
        }
    }
}
