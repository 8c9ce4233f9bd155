package com.martlet.serving;

import com.martlet.mart.Formula.Who;
import com.martlet.serving.DayBlock.Part;
import com.martlet.serving.Partial.People;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Collects the customers of a kind. */
record CustomersLeaf(Who who) implements Leaf {

    @Override
    public Part part() {
        return who == Who.BUYERS ? Part.PURCHASES : Part.EVENTS;
    }

    @Override
    public Partial empty() {
        return new People();
    }

    @Override
    public Optional<Partial> whole(DaySummary summary, @Nullable RoaringBitmap segment) {
        var all = summary.customers(who);
        return Optional.of(new People(segment == null ? all : RoaringBitmap.and(all, segment)));
    }

    @Override
    public void scan(BlockTable table, int[] groups, Cells cells) {
        var counts = counts(table);
        var customers = table.customers();
        for (var row = 0; row < groups.length; row++) {
            var customer = customers[row];
            if (groups[row] >= 0 && customer != BlockTable.NOBODY && counts.at(row)) {
                ((People) cells.at(groups[row])).set().add(customer);
            }
        }
    }

    private RowTest counts(BlockTable table) {
        return switch (who) {
            case ACTIVE -> row -> true;
            case VIEWERS -> {
                var types = table.dimension(Columns.EVENT_TYPE);
                var codes = types.codes();
                var view = types.codeOf(Columns.VIEW);
                yield row -> codes[row] == view;
            }
            case BUYERS -> {
                var sales = table.measure(Columns.IS_SALE);
                yield row -> sales[row] == 1;
            }
        };
    }

    private interface RowTest {
        boolean at(int row);
    }
}
