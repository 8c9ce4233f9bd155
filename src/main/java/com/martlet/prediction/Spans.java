package com.martlet.prediction;

import com.martlet.mart.PurchaseSpans;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody who has bought up to a day, without what they paid. */
record Spans(LocalDate asOf, List<Span> all) {

    private static final int FETCHED_AT_ONCE = 5_000;

    static Spans read(JdbcClient client, LocalDate asOf) {
        var all = new ArrayList<Span>();
        client.sql(PurchaseSpans.select())
                .param("as_of", asOf)
                .withFetchSize(FETCHED_AT_ONCE)
                .query((RowCallbackHandler) row -> all.add(span(row)));
        return new Spans(asOf, all);
    }

    static Span span(ResultSet row) throws SQLException {
        return new Span(
                row.getInt("customer_ordinal"),
                row.getInt("count_purchase_days"),
                row.getObject("first_purchase_on", LocalDate.class),
                row.getObject("last_purchase_on", LocalDate.class));
    }

    long countRepeated() {
        return all.stream().filter(span -> span.repeats() > 0).count();
    }

    /** In days, each with the number of customers who have it; in an order that data decide. */
    SortedMap<Rhythm, Integer> rhythms() {
        var rhythms = new TreeMap<Rhythm, Integer>();
        all.forEach(span -> rhythms.merge(span.rhythm(asOf), 1, Integer::sum));
        return rhythms;
    }
}
