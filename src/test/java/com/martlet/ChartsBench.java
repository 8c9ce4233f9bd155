package com.martlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.martlet.base.Period;
import com.martlet.testing.ApiClient;
import com.martlet.testing.MartletProcess;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twelve charts of every period of a week, asked over HTTP, against DuckDB over its own tables. */
@Tag("bench")
class ChartsBench {

    private static final long EVENTS = Long.getLong("martlet.bench.events", 1_000_000);
    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final LocalDate FIRST = KaggleEvents.START.toLocalDate();
    private static final String CATEGORY = "split_part(category_code, '.', 1)";

    /** A chart: the question to the API and the same as SQL with one number per row. */
    private record Asked(String metric, String query, String sql) {}

    private static final List<Asked> CHARTS =
            List.of(
                    asked("events", "grain=day", "select day, count(*) from events"),
                    asked("visitors", "grain=day", distinct("day", "customer_id", "events")),
                    asked("sessions", "grain=day", distinct("day", "session_id", "events")),
                    asked("revenue", "grain=day", "select day, sum(amount) from purchases"),
                    asked("orders", "grain=day", distinct("day", "order_id", "purchases")),
                    asked("visitors", "grain=total", distinct("1", "customer_id", "events")),
                    asked("buyers", "grain=total", distinct("1", "customer_id", "purchases")),
                    by("events", "event_type", "select event_type, count(*) from events"),
                    by("revenue", "category_1", sum(CATEGORY)),
                    by("revenue", "brand", sum("brand")),
                    by("revenue", "hour", sum("hour(purchased_at)")),
                    by("visitors", "category_1", distinct(CATEGORY, "customer_id", "events")));

    @TempDir private Path folder;
    private final List<Double> ours = new ArrayList<>();
    private final List<Double> theirs = new ArrayList<>();

    private static Asked asked(String metric, String query, String sql) {
        var where = sql.endsWith("purchases") ? " where amount > 0 and" : " where";
        return new Asked(metric, query, sql + where + " day between '%s' and '%s' group by 1");
    }

    private static Asked by(String metric, String dimension, String sql) {
        return asked(metric, "grain=total&by=" + dimension, sql);
    }

    private static String distinct(String key, String counted, String table) {
        return "select %s, count(distinct %s) from %s".formatted(key, counted, table);
    }

    private static String sum(String key) {
        return "select %s, sum(amount) from purchases".formatted(key);
    }

    @Test
    void answersTwelveChartsOfAMillionEvents() throws Exception {
        assumeTrue(MartletProcess.hasSpark(), "spark-jobs is not built");
        var file = folder.resolve("events.csv");
        KaggleEvents.write(file, EVENTS);
        var home = Files.createDirectory(folder.resolve("home"));
        try (var martlet = MartletProcess.start(home);
                var duck = DriverManager.getConnection("jdbc:duckdb:")) {
            for (var sql : DuckDbPath.steps(file)) {
                duck.createStatement().execute(sql);
            }
            var api = martlet.api("charts");
            load(api, file);
            measure(api, duck);
        }
    }

    private static void load(ApiClient api, Path file) {
        api.createTenant("UTC", "2019-10-08");
        api.createSource("clicks", "kaggle");
        api.upload("clicks", "", List.of(file));
        api.awaitEnd(api.startRun(Map.of()), LONGEST);
    }

    /** Each period is asked once, so that no answer is one that was kept. */
    private void measure(ApiClient api, Connection duck) throws SQLException {
        for (var from = 0; from < KaggleEvents.DAYS; from++) {
            for (var to = from; to < KaggleEvents.DAYS; to++) {
                for (var chart : CHARTS) {
                    var days = new Period(FIRST.plusDays(from), FIRST.plusDays(to));
                    compare(api, duck, chart, days);
                }
            }
        }
        System.out.printf(
                "bench charts: %,d events, %d answers, all sums equal%n", EVENTS, ours.size());
        System.out.printf(
                "p95 over HTTP %.1f ms; DuckDB in memory %.1f ms; ratio %.2f%n",
                p95(ours), p95(theirs), p95(ours) / p95(theirs));
    }

    private void compare(ApiClient api, Connection duck, Asked chart, Period days)
            throws SQLException {
        var query =
                "/metrics/query?metrics=%s&from=%s&to=%s&%s"
                        .formatted(chart.metric(), days.from(), days.to(), chart.query());
        var start = System.nanoTime();
        var rows = api.get(query).get("rows");
        ours.add((System.nanoTime() - start) / 1e6);
        start = System.nanoTime();
        var expected = total(duck, chart.sql().formatted(days.from(), days.to()));
        theirs.add((System.nanoTime() - start) / 1e6);
        var sum = BigDecimal.ZERO;
        for (var row : rows) {
            sum = sum.add(row.path(chart.metric()).decimalValue(BigDecimal.ZERO));
        }
        assertThat(sum).as("%s of %s", chart, days).isEqualByComparingTo(expected);
    }

    private static BigDecimal total(Connection duck, String sql) throws SQLException {
        try (var statement = duck.createStatement();
                var rows = statement.executeQuery(sql)) {
            var sum = BigDecimal.ZERO;
            while (rows.next()) {
                sum = sum.add(rows.getBigDecimal(2));
            }
            return sum.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
        }
    }

    private static double p95(List<Double> millis) {
        return millis.stream().sorted().toList().get((int) (millis.size() * 0.95));
    }
}
