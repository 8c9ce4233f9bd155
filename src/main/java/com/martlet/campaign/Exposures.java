package com.martlet.campaign;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.roaringbitmap.RoaringBitmap;

/** Who belongs to which arm of a campaign, and from when on their orders count. */
final class Exposures implements OutboxReading.ExposureReader {

    /** Those of an arm whose orders count from the same moment on. */
    record Group(int arm, Instant from) {}

    private final Map<Group, RoaringBitmap> groups = new HashMap<>();

    @Override
    public void read(int ordinal, int arm, Instant from) {
        groups.computeIfAbsent(new Group(arm, from), group -> new RoaringBitmap()).add(ordinal);
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    Map<Group, RoaringBitmap> groups() {
        return groups;
    }

    Instant first() {
        return starts().first();
    }

    Instant last() {
        return starts().last();
    }

    private TreeSet<Instant> starts() {
        var starts = new TreeSet<Instant>(Comparator.naturalOrder());
        groups.keySet().forEach(group -> starts.add(group.from()));
        return starts;
    }
}
