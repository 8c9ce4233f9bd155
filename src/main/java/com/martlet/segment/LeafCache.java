package com.martlet.segment;

import com.martlet.identity.TenantId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.roaringbitmap.RoaringBitmap;

/** Answers to conditions that stay true for a data version and a day; the longest unused go. */
final class LeafCache {

    private final long mostBytes;
    private final Map<Key, RoaringBitmap> sets = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    LeafCache(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * @param question a condition, or the word for all known customers
     */
    record Key(TenantId tenant, long dataVersion, LocalDate today, Object question) {}

    /** The set is shared: it must not be changed. */
    synchronized Optional<RoaringBitmap> find(Key key) {
        return Optional.ofNullable(sets.get(key));
    }

    synchronized void put(Key key, RoaringBitmap set) {
        var before = sets.put(key, set);
        bytes += size(set) - (before == null ? 0 : size(before));
        var oldest = sets.entrySet().iterator();
        while (bytes > mostBytes && oldest.hasNext()) {
            bytes -= size(oldest.next().getValue());
            oldest.remove();
        }
    }

    synchronized long bytes() {
        return bytes;
    }

    private static long size(RoaringBitmap set) {
        return set.getLongSizeInBytes() + 200;
    }
}
