package com.martlet.prediction;

import com.martlet.mart.PurchaseRhythms;
import com.martlet.warehouse.TableDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The purchases so far, on the invisible load. What is known of a customer is not read again: that
 * would take longer with every day there is.
 */
record History(JdbcClient client) {

    private static final int FETCHED_AT_ONCE = 5_000;

    /** To look for more customers than one in so many is slower than to look at all. */
    private static final int FEW = 4;

    /** Everybody as of the newest day, with what the load changes. */
    Buyers buyers(LocalDate newest, Set<TableDay> touched) {
        return KnownBuyers.find(client, newest)
                .map(known -> known(known, newest, ChangedBuyers.find(client, touched)))
                .orElseGet(() -> everybody(newest));
    }

    /** Everybody as of a day that is not newer. */
    Buyers earlier(Buyers newest, LocalDate day) {
        return newest.asOf().equals(day)
                ? newest
                : known(newest, day, ChangedBuyers.between(client, day, newest.asOf()));
    }

    private Buyers known(Buyers known, LocalDate day, Set<Integer> changed) {
        return changed.size() * FEW > known.count()
                ? everybody(day)
                : known.with(day, changed, some(day, List.copyOf(changed)));
    }

    private Buyers everybody(LocalDate day) {
        var all = new ArrayList<Buyer>();
        client.sql(PurchaseRhythms.select())
                .param("as_of", day)
                .withFetchSize(FETCHED_AT_ONCE)
                .query((RowCallbackHandler) row -> all.add(Buyers.buyer(row)));
        return new Buyers(day, all);
    }

    /** In parts, for a statement takes no more parameters than some ten thousand. */
    private List<Buyer> some(LocalDate day, List<Integer> customers) {
        var some = new ArrayList<Buyer>();
        for (var from = 0; from < customers.size(); from += FETCHED_AT_ONCE) {
            var to = Math.min(from + FETCHED_AT_ONCE, customers.size());
            client.sql(PurchaseRhythms.selectOfSome())
                    .param("as_of", day)
                    .param("customers", customers.subList(from, to))
                    .query((RowCallbackHandler) row -> some.add(Buyers.buyer(row)));
        }
        return some;
    }
}
