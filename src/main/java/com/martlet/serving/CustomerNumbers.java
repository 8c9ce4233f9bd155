package com.martlet.serving;

import java.util.function.LongPredicate;
import org.roaringbitmap.RoaringBitmap;

/**
 * A number for each of some customers. Never changed after construction.
 *
 * @param ordinals ascending
 */
public record CustomerNumbers(int[] ordinals, long[] values) {

    public static final CustomerNumbers NONE = new CustomerNumbers(new int[0], new long[0]);

    /** Those whose number passes. */
    public RoaringBitmap where(LongPredicate test) {
        var found = new RoaringBitmap();
        for (var i = 0; i < ordinals.length; i++) {
            if (test.test(values[i])) {
                found.add(ordinals[i]);
            }
        }
        found.runOptimize();
        return found;
    }

    public long bytes() {
        return 64 + 12L * ordinals.length;
    }
}
