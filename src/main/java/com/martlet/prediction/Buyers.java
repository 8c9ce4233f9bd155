package com.martlet.prediction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Everybody who has bought up to a day. */
record Buyers(LocalDate asOf, List<Buyer> all) {

    static Buyer buyer(ResultSet row) throws SQLException {
        return new Buyer(
                Spans.span(row),
                row.getBigDecimal("total_repeat_revenue"),
                row.getBigDecimal("median_gap_days"));
    }

    /**
     * As of another day, or after a change.
     *
     * @param changed the customers for whom only what was read again holds
     * @param again those of them who have bought
     */
    Buyers with(LocalDate day, Set<Integer> changed, List<Buyer> again) {
        var others = all.stream().filter(buyer -> !changed.contains(buyer.ordinal()));
        return new Buyers(day, Stream.concat(others, again.stream()).toList());
    }

    long count() {
        return all.size();
    }

    Spans spans() {
        return new Spans(asOf, all.stream().map(Buyer::span).toList());
    }

    /** In an order that data decide, so that the same data give the same sums. */
    List<Spending> spendings() {
        return all.stream().map(Buyer::spending).sorted().toList();
    }
}
