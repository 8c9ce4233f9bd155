package com.martlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.martlet.base.Period;
import com.martlet.testing.ApiClient;
import com.martlet.testing.MartletProcess;
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

    @TempDir private Path folder;
    private final List<Double> ours = new ArrayList<>();
    private final List<Double> theirs = new ArrayList<>();

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
                for (var chart : BoardQuestion.TWELVE) {
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

    private void compare(ApiClient api, Connection duck, BoardQuestion chart, Period days)
            throws SQLException {
        var start = System.nanoTime();
        var sum = chart.ask(api, days, "");
        ours.add((System.nanoTime() - start) / 1e6);
        start = System.nanoTime();
        var expected = chart.ask(duck, days, "");
        theirs.add((System.nanoTime() - start) / 1e6);
        assertThat(sum).as("%s of %s", chart, days).isEqualByComparingTo(expected);
    }

    private static double p95(List<Double> millis) {
        return millis.stream().sorted().toList().get((int) (millis.size() * 0.95));
    }
}
