package com.martlet.serving;

import com.martlet.mart.Formula;
import com.martlet.mart.Formula.Accumulated;
import com.martlet.mart.Formula.Customers;
import com.martlet.mart.Formula.DailyMean;
import com.martlet.mart.Formula.EverCustomers;
import com.martlet.mart.Formula.FirstTime;
import com.martlet.mart.Formula.KnownCustomers;
import com.martlet.mart.Formula.Median;
import com.martlet.mart.Formula.OfBuyers;
import com.martlet.mart.Formula.Orders;
import com.martlet.mart.Formula.Ratio;
import com.martlet.mart.Formula.RepeatBuyers;
import com.martlet.mart.Formula.RollingCustomers;
import com.martlet.mart.Formula.Sessions;
import com.martlet.mart.Formula.Sum;
import com.martlet.serving.DayBlock.Part;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** A formula that is no ratio: from rows to a partial result. */
interface Leaf {

    /** Which facts it reads. */
    Part part();

    Partial empty();

    /** Adds each row to the cell of its group; rows of a group below zero are left out. */
    void scan(BlockTable table, int[] groups, Cells cells);

    /**
     * What a day's summary says already, when it does.
     *
     * @param segment null for everybody
     */
    default Optional<Partial> whole(DaySummary summary, @Nullable RoaringBitmap segment) {
        return Optional.empty();
    }

    static Leaf of(Formula formula) {
        return switch (formula) {
            case Sum sum -> SumLeaf.of(sum.measure());
            case Accumulated sum -> SumLeaf.of(sum.measure());
            case Customers customers -> new CustomersLeaf(customers.who());
            case FirstTime customers -> new CustomersLeaf(customers.who());
            case RollingCustomers customers -> new CustomersLeaf(customers.who());
            case DailyMean customers -> new DailyCustomersLeaf(new CustomersLeaf(customers.who()));
            case Sessions sessions -> new SessionsLeaf(sessions.kind());
            case Orders ignored -> new OrdersLeaf();
            case RepeatBuyers ignored -> new RepeatBuyersLeaf();
            case Median median -> new MedianLeaf(median.time());
            case EverCustomers customers -> new CustomersLeaf(customers.who());
            case KnownCustomers ignored -> new KnownCustomersLeaf();
            case OfBuyers ignored -> new KnownCustomersLeaf();
            case Ratio ratio ->
                    throw new IllegalArgumentException("A ratio has two leaves: " + ratio);
        };
    }
}
