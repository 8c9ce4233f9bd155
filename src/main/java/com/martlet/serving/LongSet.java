package com.martlet.serving;

import java.util.Arrays;
import java.util.function.LongConsumer;

/** A set of numbers without boxes; {@link Columns#NONE} cannot be in it. */
final class LongSet {

    private static final long FREE = Columns.NONE;

    private long[] slots = new long[16];
    private int size;

    LongSet() {
        Arrays.fill(slots, FREE);
    }

    int size() {
        return size;
    }

    long bytes() {
        return (long) Long.BYTES * slots.length;
    }

    void add(long value) {
        var slot = slotOf(value);
        if (slots[slot] == FREE) {
            slots[slot] = value;
            if (++size > slots.length / 2) {
                grow();
            }
        }
    }

    void addAll(LongSet other) {
        other.forEach(this::add);
    }

    void forEach(LongConsumer action) {
        for (var value : slots) {
            if (value != FREE) {
                action.accept(value);
            }
        }
    }

    private int slotOf(long value) {
        var mask = slots.length - 1;
        var slot = (int) Hashes.mix(value) & mask;
        while (slots[slot] != FREE && slots[slot] != value) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        var old = slots;
        slots = new long[old.length * 2];
        Arrays.fill(slots, FREE);
        for (var value : old) {
            if (value != FREE) {
                slots[slotOf(value)] = value;
            }
        }
    }
}
