package com.martlet.serving;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Keeps what was used last, as long as all of it together stays below a weight; what alone is
 * heavier is not kept.
 */
final class BoundedCache<K, V> {

    private final LinkedHashMap<K, V> entries = new LinkedHashMap<>(16, 0.75f, true);
    private final long capacity;
    private final ToLongFunction<V> weight;
    private long weighed;

    BoundedCache(long capacity, ToLongFunction<V> weight) {
        this.capacity = capacity;
        this.weight = weight;
    }

    synchronized Optional<V> find(K key) {
        return Optional.ofNullable(entries.get(key));
    }

    synchronized void put(K key, V value) {
        if (weight.applyAsLong(value) > capacity) {
            return;
        }
        var replaced = entries.put(key, value);
        weighed += weight.applyAsLong(value);
        if (replaced != null) {
            weighed -= weight.applyAsLong(replaced);
        }
        var oldest = entries.entrySet().iterator();
        while (weighed > capacity && oldest.hasNext()) {
            weighed -= weight.applyAsLong(oldest.next().getValue());
            oldest.remove();
        }
    }

    synchronized long weight() {
        return weighed;
    }
}
