package com.martlet.serving;

import com.martlet.mart.Formula.Measure;
import com.martlet.mart.Formula.Who;
import java.util.EnumMap;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;

/**
 * A day in sums and sets, which answer most questions without a look at its rows.
 *
 * @param totals money in ten-thousandths
 */
record DaySummary(Map<Measure, Long> totals, Map<Who, RoaringBitmap> customers) {

    DaySummary {
        totals = new EnumMap<>(totals);
        customers = new EnumMap<>(customers);
    }

    long total(Measure measure) {
        return totals.getOrDefault(measure, 0L);
    }

    RoaringBitmap customers(Who who) {
        return customers.getOrDefault(who, new RoaringBitmap());
    }

    long bytes() {
        return 512 + customers.values().stream().mapToLong(RoaringBitmap::getLongSizeInBytes).sum();
    }
}
