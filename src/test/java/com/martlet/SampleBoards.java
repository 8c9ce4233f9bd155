package com.martlet;

import com.martlet.dashboard.Comparing;
import com.martlet.oracle.Asked;
import com.martlet.oracle.BoardOracle;
import com.martlet.oracle.EveryCard;
import com.martlet.oracle.RawData;
import com.martlet.testing.ApiClient;
import java.sql.SQLException;
import java.time.LocalDate;

/** The boards of the real shops, held against DuckDB over their raw files. */
final class SampleBoards {

    private SampleBoards() {}

    /** Both days of the pilot, whose log knows accesses only. */
    static void assertLgde(ApiClient api) throws SQLException {
        var first = LocalDate.parse("2020-10-25");
        try (var oracle = new BoardOracle(RawData.lgde(SampleData.folder()))) {
            var cards = new EveryCard(api, oracle);
            cards.assertHasNumbers(
                    Asked.of(first, first.plusDays(1)),
                    "service/",
                    "behaviour/conversion",
                    "behaviour/way",
                    "pages/visited",
                    "pages/dwell",
                    "pages/times",
                    "pages/week");
            cards.assertSame(
                    Asked.of(first.plusDays(1), first.plusDays(1)).comparing(Comparing.PREVIOUS));
        }
    }

    /** Not three hours of a Tuesday: nobody could have come back. */
    static void assertRees46(ApiClient api) throws SQLException {
        var day = LocalDate.parse("2019-10-01");
        try (var oracle = new BoardOracle(RawData.rees46(SampleData.folder()))) {
            var cards = new EveryCard(api, oracle);
            cards.assertHasNumbers(Asked.of(day, day), "service/", "behaviour/retention");
            cards.assertSame(Asked.of(day, day).keeping("category", "electronics"));
            cards.assertSame(
                    Asked.of(day, day)
                            .keeping("category", "electronics")
                            .keeping("brand", "samsung"));
        }
    }

    /** A shop of which only the orders are known. */
    static void assertOnlineRetail(ApiClient api) throws SQLException {
        var last = LocalDate.parse("2011-12-09");
        try (var oracle = new BoardOracle(RawData.onlineRetail(SampleData.folder()))) {
            var cards = new EveryCard(api, oracle);
            cards.assertHasNumbers(
                    Asked.of(LocalDate.parse("2010-12-01"), last),
                    "service/",
                    "pages/",
                    "overview/events",
                    "behaviour/figures",
                    "behaviour/events",
                    "behaviour/conversion",
                    "behaviour/active",
                    "behaviour/stickiness",
                    "behaviour/retention",
                    "behaviour/cohorts",
                    "behaviour/way");
            cards.assertSame(Asked.of(last.minusDays(90), last).comparing(Comparing.PREVIOUS));
        }
    }
}
