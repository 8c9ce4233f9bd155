package com.martlet.serving;

import com.martlet.mart.Formula.BuyerNumber;
import com.martlet.serving.Partial.Total;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Adds up numbers of buyers in the bucket that holds the day they are of, by traits.
 *
 * @param segment null for everybody
 */
record ValueSums(CustomerValues values, RowGroups groups, @Nullable RoaringBitmap segment) {

    void addTo(FormulaCells cells, List<Bucket> buckets, BuyerNumber number) {
        for (var bucket = 0; bucket < buckets.size(); bucket++) {
            if (values.isAsOf(buckets.get(bucket))) {
                cells.add(bucket, sums(number));
            }
        }
    }

    private Cells sums(BuyerNumber number) {
        var sums = new Cells(new KnownCustomersLeaf());
        for (var index = 0; index < values.buyers().length; index++) {
            var buyer = values.buyers()[index];
            if (segment == null || segment.contains(buyer)) {
                var group = groups.of(buyer);
                if (group >= 0) {
                    ((Total) sums.at(group)).add(values.number(number, index));
                }
            }
        }
        return sums;
    }
}
