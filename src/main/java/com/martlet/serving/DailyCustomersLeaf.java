package com.martlet.serving;

import com.martlet.serving.DayBlock.Part;
import com.martlet.serving.Partial.People;
import com.martlet.serving.Partial.Total;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Counts the customers of each day by itself and sums the counts. */
record DailyCustomersLeaf(CustomersLeaf daily) implements Leaf {

    @Override
    public Part part() {
        return daily.part();
    }

    @Override
    public Partial empty() {
        return new Total();
    }

    @Override
    public Optional<Partial> whole(DaySummary summary, @Nullable RoaringBitmap segment) {
        return daily.whole(summary, segment).map(DailyCustomersLeaf::count);
    }

    @Override
    public void scan(BlockTable table, int[] groups, Cells cells) {
        var people = new Cells(daily);
        daily.scan(table, groups, people);
        IntStream.of(groups)
                .filter(group -> group >= 0)
                .distinct()
                .forEach(group -> cells.at(group).merge(count(people.find(group))));
    }

    private static Partial count(Partial people) {
        var total = new Total();
        total.add(((People) people).set().getLongCardinality());
        return total;
    }
}
