package com.martlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.testing.ApiClient;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the API says of Online Retail's customers, held against DuckDB and published figures. */
record RetailCustomers(ApiClient api) {

    private static final List<Long> SIZES =
            List.of(885L, 417L, 380L, 452L, 300L, 284L, 242L, 188L, 169L, 299L, 358L, 323L, 41L);
    private static final List<Long> DECEMBER_2010 =
            List.of(885L, 324L, 286L, 340L, 321L, 352L, 321L, 309L, 313L, 350L, 331L, 445L, 235L);

    void assertEqualTo(RetailOracle oracle) throws SQLException {
        assertCohorts(oracle);
        assertScores(oracle);
        assertRfmSegments();
    }

    private void assertCohorts(RetailOracle oracle) throws SQLException {
        var cohorts =
                api.get("/cohorts?unit=month&event=purchase&from=2010-12-01&to=2011-12-09")
                        .get("cohorts");
        var sizes = new ArrayList<Long>();
        var cells = new ArrayList<String>();
        for (var cohort : cohorts) {
            sizes.add(cohort.get("size").asLong());
            var month = 0;
            for (var retained : cohort.get("retained")) {
                if (retained.asLong() > 0) {
                    cells.add(
                            "%s %d %d"
                                    .formatted(
                                            cohort.get("cohort").asString(),
                                            month,
                                            retained.asLong()));
                }
                month++;
            }
        }
        assertThat(sizes).isEqualTo(SIZES);
        assertThat(longs(cohorts.get(0).get("retained"))).isEqualTo(DECEMBER_2010);
        assertThat(cohorts.get(0).get("complete").get(11).asBoolean()).isTrue();
        assertThat(cohorts.get(0).get("complete").get(12).asBoolean()).isFalse();
        assertThat(cells).isEqualTo(oracle.cohorts());
    }

    private void assertScores(RetailOracle oracle) throws SQLException {
        var scores = new ArrayList<String>();
        for (var row : api.get("/tables/rfm_scores?asOf=" + RetailOracle.AS_OF).get("rows")) {
            scores.add(
                    "%s %d %d %s %s"
                            .formatted(
                                    row.get("customer_id").asString(),
                                    row.get("recency_days").asLong(),
                                    row.get("frequency").asLong(),
                                    row.get("monetary")
                                            .decimalValue()
                                            .setScale(2, RoundingMode.HALF_UP)
                                            .toPlainString(),
                                    row.get("rfm_code").asString()));
        }
        assertThat(scores).hasSize(4_338);
        assertThat(scores).anyMatch(row -> row.startsWith("12346 326 1 77183.60 "));
        assertThat(scores).anyMatch(row -> row.startsWith("12347 3 7 4310.00 "));
        assertThat(scores).isEqualTo(oracle.scores());
    }

    /** Buyers by segment are the buyers, and as many as the table has rows of the segment. */
    private void assertRfmSegments() {
        var table = api.get("/tables/rfm_scores?asOf=" + RetailOracle.AS_OF).get("rows");
        var buyers =
                api.get(
                                "/metrics/query?metrics=buyers,revenue&grain=total&by=rfm_segment"
                                        + "&from=2010-12-01&to=2011-12-09")
                        .get("rows");
        var all = 0L;
        for (var row : buyers) {
            var segment = row.get("rfm_segment").asString();
            var members = 0L;
            for (var customer : table) {
                members += customer.get("rfm_segment").asString().equals(segment) ? 1 : 0;
            }
            assertThat(row.get("buyers").asLong()).as(segment).isEqualTo(members);
            all += members;
        }
        assertThat(all).isEqualTo(4_338);
    }

    private static List<Long> longs(JsonNode numbers) {
        var longs = new ArrayList<Long>();
        numbers.forEach(number -> longs.add(number.asLong()));
        return longs;
    }
}
