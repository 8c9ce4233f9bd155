package com.martlet.serving;

import com.martlet.mart.Formula.Who;
import java.time.LocalDate;
import java.util.NavigableMap;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** What is known of customers beyond the rows of a day. */
@Component
class CustomerHistory {

    private final EarlierCustomers earlier;
    private final FirstSeen firstSeen;
    private final TraitStore traits;
    private final ValueStore values;

    CustomerHistory(
            EarlierCustomers earlier, FirstSeen firstSeen, TraitStore traits, ValueStore values) {
        this.earlier = earlier;
        this.firstSeen = firstSeen;
        this.traits = traits;
        this.values = values;
    }

    /** The customers of the kind on any day before the day; not to be changed. */
    RoaringBitmap before(Snapshot snapshot, Who who, LocalDate day) {
        return earlier.before(snapshot, who, day);
    }

    /** Each day, and who was first known on it; not to be changed. */
    NavigableMap<LocalDate, RoaringBitmap> firstKnown(Snapshot snapshot) {
        return firstSeen.firsts(snapshot);
    }

    CustomerTraits traits(Snapshot snapshot) {
        return traits.of(snapshot);
    }

    CustomerValues values(Snapshot snapshot) {
        return values.of(snapshot);
    }
}
