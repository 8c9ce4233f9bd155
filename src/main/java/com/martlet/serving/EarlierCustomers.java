package com.martlet.serving;

import com.martlet.identity.TenantId;
import com.martlet.mart.Formula.Who;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Who was there before a day, as unions of day bitmaps; kept for the newest data version only. */
@Component
class EarlierCustomers {

    private final Map<Key, Unions> unions = new ConcurrentHashMap<>();

    /** The customers of the kind on any day before the day; not to be changed. */
    RoaringBitmap before(Snapshot snapshot, Who who, LocalDate day) {
        var kept =
                unions.compute(
                        new Key(snapshot.tenant(), who),
                        (key, old) ->
                                old != null && old.version() == snapshot.version()
                                        ? old
                                        : new Unions(snapshot.version(), new TreeMap<>()));
        synchronized (kept) {
            return kept.before(snapshot, who, day);
        }
    }

    private record Key(TenantId tenant, Who who) {}

    private record Unions(long version, TreeMap<LocalDate, RoaringBitmap> byDay) {

        RoaringBitmap before(Snapshot snapshot, Who who, LocalDate day) {
            var known = byDay.floorEntry(day);
            if (known != null && known.getKey().equals(day)) {
                return known.getValue();
            }
            var union = known == null ? new RoaringBitmap() : known.getValue().clone();
            var from = known == null ? LocalDate.MIN : known.getKey();
            for (var earlier : snapshot.pointers().subMap(from, true, day, false).keySet()) {
                snapshot.summary(earlier).ifPresent(each -> union.or(each.customers(who)));
            }
            union.runOptimize();
            byDay.put(day, union);
            return union;
        }
    }
}
