package com.martlet.serving;

import com.martlet.base.Sha256;
import java.nio.ByteBuffer;
import org.roaringbitmap.RoaringBitmap;

/** An exact set of customers by ordinal, as of a data version. Never changed after construction. */
public record CustomerSet(RoaringBitmap ordinals, long dataVersion) {

    /** The same for sets of the same customers, and for no others. */
    String fingerprint() {
        var bytes = ByteBuffer.allocate(ordinals.serializedSizeInBytes());
        ordinals.serialize(bytes);
        return Sha256.hexOf(bytes.array());
    }

    public long size() {
        return ordinals.getLongCardinality();
    }
}
