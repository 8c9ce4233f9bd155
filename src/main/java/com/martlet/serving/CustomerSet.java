package com.martlet.serving;

import org.roaringbitmap.RoaringBitmap;

/** An exact set of customers by ordinal, as of a data version. Never changed after construction. */
public record CustomerSet(RoaringBitmap ordinals, long dataVersion) {

    public long size() {
        return ordinals.getLongCardinality();
    }
}
