package com.martlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.dashboard.Comparing;
import com.martlet.oracle.Asked;
import com.martlet.oracle.BoardOracle;
import com.martlet.oracle.EveryCard;
import com.martlet.testing.ApiClient;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * The boards of a demo shop whose segment keen is saved, held against DuckDB over its raw files.
 *
 * @param first the first day of the shop
 * @param last the newest day of the shop
 */
record DemoBoards(ApiClient api, BoardOracle oracle, LocalDate first, LocalDate last) {

    /** Each filter, each step of time and each comparison that boards offer. */
    void assertEqualToDuckDb(int recentDays) throws SQLException {
        var cards = new EveryCard(api, oracle);
        var all = Asked.of(first, last);
        var recent = Asked.of(last.minusDays(recentDays - 1L), last).comparing(Comparing.PREVIOUS);
        cards.assertHasNumbers(all);
        cards.assertSame(recent);
        cards.assertSame(recent.keeping("category", "디지털"));
        cards.assertSame(all.keeping("brand", brand()));
        cards.assertSame(recent.of(KeenCustomers.SEGMENT));
        cards.assertSame(
                recent.keeping("category", "디지털")
                        .keeping("brand", brand())
                        .of(KeenCustomers.SEGMENT));
        cards.assertSame(Asked.of(first, first.plusDays(1)));
        cards.assertSame(Asked.of(last.minusDays(99), last));
        cards.assertSame(Asked.of(last.minusDays(500), last).comparing(Comparing.LAST_YEAR));
    }

    /** The brand that brought most among the 디지털. */
    private String brand() throws SQLException {
        return oracle.strings(
                        """
                        select brand from sales where category_1 = '디지털' and brand <> ''
                        group by 1 order by sum(revenue) desc, brand limit 1""")
                .getFirst();
    }

    /** Those whom the tiles of the segment count are those whom its file names. */
    void assertMembersBehindTheTiles() throws SQLException {
        var members = oracle.strings(KeenCustomers.SEGMENT.members() + " order by 1");
        var active =
                oracle.strings(
                        "select distinct customer_id from events where customer_id in (%s)"
                                .formatted(KeenCustomers.SEGMENT.members()));

        assertThat(new KeenCustomers(api).members()).isEqualTo(members).isNotEmpty();
        assertThat(total("customers")).isEqualTo(members.size());
        assertThat(total("visitors")).isEqualTo(active.size());
        assertThat(api.get("/segments/keen/count").get("count").asLong()).isEqualTo(members.size());
    }

    private long total(String metric) {
        return api.get(
                        "/metrics/query?from=%s&to=%s&grain=total&segment=keen&metrics=%s"
                                .formatted(first, last, metric))
                .get("rows")
                .get(0)
                .get(metric)
                .asLong();
    }

    void assertSameInWorkbooks() {
        new EveryCard(api, oracle).assertSameInWorkbooks(Asked.of(first, last));
    }
}
