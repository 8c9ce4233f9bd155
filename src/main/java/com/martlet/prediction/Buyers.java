package com.martlet.prediction;

import com.martlet.mart.PurchaseRhythms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody who has bought up to a day. */
record Buyers(LocalDate asOf, List<Buyer> all) {

    private static final int FETCHED_AT_ONCE = 5_000;

    static Buyers read(JdbcClient client, LocalDate asOf) {
        var all = new ArrayList<Buyer>();
        client.sql(PurchaseRhythms.select())
                .param("as_of", asOf)
                .withFetchSize(FETCHED_AT_ONCE)
                .query((RowCallbackHandler) row -> all.add(buyer(row)));
        return new Buyers(asOf, all);
    }

    private static Buyer buyer(ResultSet row) throws SQLException {
        return new Buyer(
                row.getInt("customer_ordinal"),
                row.getInt("count_purchase_days"),
                row.getBigDecimal("total_repeat_revenue"),
                row.getBigDecimal("median_gap_days"),
                row.getObject("first_purchase_on", LocalDate.class),
                row.getObject("last_purchase_on", LocalDate.class));
    }

    long count() {
        return all.size();
    }

    long countRepeated() {
        return all.stream().filter(buyer -> buyer.repeats() > 0).count();
    }

    /** In days, each with the number of customers who have it; in an order that data decide. */
    SortedMap<Rhythm, Integer> rhythms() {
        var rhythms = new TreeMap<Rhythm, Integer>();
        all.forEach(buyer -> rhythms.merge(buyer.rhythm(asOf), 1, Integer::sum));
        return rhythms;
    }

    /** In an order that data decide, so that the same data give the same sums. */
    List<Spending> spendings() {
        return all.stream().map(Buyer::spending).sorted().toList();
    }
}
