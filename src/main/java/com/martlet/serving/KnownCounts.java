package com.martlet.serving;

import com.martlet.serving.Partial.Total;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.IntConsumer;
import org.roaringbitmap.RoaringBitmap;

/**
 * Counts the known customers at the end of each bucket, by their traits.
 *
 * @param firsts day to those first known on it
 * @param segment null for everybody
 */
record KnownCounts(
        NavigableMap<LocalDate, RoaringBitmap> firsts,
        RowGroups groups,
        @Nullable RoaringBitmap segment) {

    void addTo(FormulaCells cells, List<Bucket> buckets) {
        var counts = new Cells(new KnownCustomersLeaf());
        var from = LocalDate.MIN;
        for (var bucket = 0; bucket < buckets.size(); bucket++) {
            var to = buckets.get(bucket).to();
            firsts.subMap(from, true, to, true)
                    .values()
                    .forEach(people -> members(people).forEach(counting(counts)));
            cells.add(bucket, counts);
            from = to.plusDays(1);
        }
    }

    private RoaringBitmap members(RoaringBitmap people) {
        return segment == null ? people : RoaringBitmap.and(people, segment);
    }

    private IntConsumer counting(Cells counts) {
        return customer -> {
            var group = groups.of(customer);
            if (group >= 0) {
                ((Total) counts.at(group)).add(1);
            }
        };
    }
}
