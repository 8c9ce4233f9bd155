package com.martlet.serving;

import com.martlet.mart.Formula.Customers;
import com.martlet.mart.Formula.Measure;
import com.martlet.mart.Formula.Sum;
import com.martlet.mart.Formula.Who;
import com.martlet.serving.DayBlock.Part;
import com.martlet.serving.Partial.People;
import com.martlet.serving.Partial.Total;
import java.util.EnumMap;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;

/** Sums and sets of a day, by the same kernels that answer questions. */
final class Summaries {

    private Summaries() {}

    static DaySummary of(Map<Part, BlockTable> tables) {
        var totals = new EnumMap<Measure, Long>(Measure.class);
        for (var measure : Measure.values()) {
            if (whole(tables, Leaf.of(new Sum(measure))) instanceof Total total) {
                totals.put(measure, total.value());
            }
        }
        var customers = new EnumMap<Who, RoaringBitmap>(Who.class);
        for (var who : Who.values()) {
            if (whole(tables, Leaf.of(new Customers(who))) instanceof People people) {
                var set = people.set();
                set.runOptimize();
                customers.put(who, set);
            }
        }
        return new DaySummary(totals, customers);
    }

    /** What the leaf makes of all rows of a day. */
    static Partial whole(Map<Part, BlockTable> tables, Leaf leaf) {
        var table = tables.getOrDefault(leaf.part(), BlockTable.EMPTY);
        var cells = new Cells(leaf);
        leaf.scan(table, new int[table.rows()], cells);
        return cells.at(0);
    }
}
