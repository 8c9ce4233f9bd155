package com.martlet.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.martlet.identity.Actor;
import com.martlet.identity.UserId;
import com.martlet.mart.PurchaseRhythms;
import com.martlet.mart.Shop;
import com.martlet.mart.TableRequest;
import com.martlet.mart.TableRequest.Names;
import com.martlet.mart.TableService;
import java.math.BigDecimal;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The CDNOW sample on the path, held against DuckDB over its file. */
@TestInstance(Lifecycle.PER_CLASS)
class CdnowShopTest {

    private static final LocalDate LAST = LocalDate.of(1998, 6, 30);
    private static final LocalDate LAST_SUNDAY = LocalDate.of(1998, 6, 28);
    private static final LocalDate TRAINED_TO = LAST_SUNDAY.minusDays(180);

    private Shop shop;

    @BeforeAll
    void load() {
        assumeTrue(System.getenv("MARTLET_SAMPLE_DATA") != null, "MARTLET_SAMPLE_DATA is unset");
        shop = new Shop("UTC");
        var staged = shop.stage(Cdnow.facts(LAST));
        var predictions = new Predictions(shop.warehouse(), shop.sql(), shop.marts());
        var rows = shop.marts().build(shop.tenant(), staged.load(), staged.days());
        var all = new HashMap<>(rows);
        all.putAll(predictions.build(shop.tenant(), staged.load(), staged.days()));
        shop.publish(staged, all);
    }

    @Test
    void tellsTheRhythmOfEveryCustomer() throws SQLException {
        for (var day : List.of(Cdnow.CALIBRATED_TO, LAST)) {
            var expected = duckdb(DuckDbCdnow.rhythms(day));

            assertThat(rhythms(day)).hasSizeGreaterThan(2_300).isEqualTo(expected);
        }
    }

    @Test
    void comparesThePredictionWithWhatHappened() throws SQLException {
        var report = new PredictionReports(shop.sql()).find(shop.tenant().id()).orElseThrow();
        var calibration = report.calibration();

        assertThat(report.fittedTo()).isEqualTo(LAST_SUNDAY);
        assertThat(calibration.trainedTo()).isEqualTo(TRAINED_TO);
        var groups =
                calibration.groups().stream()
                        .map(
                                group ->
                                        "%d %d %.6f"
                                                .formatted(
                                                        group.purchases(),
                                                        group.customers(),
                                                        group.actual()))
                        .toList();
        assertThat(groups)
                .hasSize(1 + Calibration.MOST_PURCHASES)
                .isEqualTo(duckdb(DuckDbCdnow.heldBack(TRAINED_TO, LAST_SUNDAY)));
        var predicted = total(calibration, true);
        assertThat(predicted / total(calibration, false)).isBetween(0.85, 1.15);
    }

    @Test
    void handsDecimalsOut() {
        var rows = new ArrayList<List<Object>>();
        var analyst = new Actor(new UserId(1), "kim@shop.kr", shop.tenant(), Set.of(), false);

        new TableService(shop.sql(), shop.warehouse())
                .read(
                        shop.tenant(),
                        analyst,
                        new TableRequest("value_calibrations", LAST, Names.MASKED),
                        rows::add);

        assertThat(rows).hasSize(1 + Calibration.MOST_PURCHASES);
        assertThat((BigDecimal) rows.getFirst().get(2)).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
        assertThat(((BigDecimal) rows.getFirst().get(2)).scale()).isGreaterThan(2);
    }

    private static double total(Calibration calibration, boolean predicted) {
        return calibration.groups().stream()
                .mapToDouble(
                        group ->
                                group.customers()
                                        * (predicted ? group.predicted() : group.actual()))
                .sum();
    }

    private List<String> rhythms(LocalDate asOf) {
        return shop.read(
                client ->
                        client.sql(
                                        """
                                        select customer_id, rhythms.*
                                        from (%s) as rhythms
                                        inner join customer_ordinals
                                            on ordinal = customer_ordinal
                                        order by customer_id
                                        """
                                                .formatted(PurchaseRhythms.select()))
                                .param("as_of", asOf)
                                .query(
                                        (row, number) ->
                                                text(
                                                        row.getString("customer_id"),
                                                        row.getInt("count_purchase_days"),
                                                        row.getBigDecimal("total_repeat_revenue"),
                                                        row.getBigDecimal("median_gap_days"),
                                                        row.getString("first_purchase_on"),
                                                        row.getString("last_purchase_on")))
                                .list());
    }

    private static String text(
            String customer,
            int days,
            BigDecimal revenue,
            BigDecimal gap,
            String first,
            String last) {
        var spent = revenue == null ? BigDecimal.ZERO : revenue;
        return "%s %d %.4f %s %s %s"
                .formatted(
                        customer,
                        days,
                        spent,
                        gap == null ? "none" : "%.1f".formatted(gap),
                        first.substring(0, 10),
                        last.substring(0, 10));
    }

    private static List<String> duckdb(String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duckdb.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(
                        rows.getMetaData().getColumnCount() == 3
                                ? "%d %d %.6f"
                                        .formatted(
                                                rows.getInt(1), rows.getInt(2), rows.getDouble(3))
                                : text(
                                        rows.getString(1),
                                        rows.getInt(2),
                                        rows.getBigDecimal(3),
                                        rows.getBigDecimal(4),
                                        rows.getString(5),
                                        rows.getString(6)));
            }
        }
        return found;
    }
}
