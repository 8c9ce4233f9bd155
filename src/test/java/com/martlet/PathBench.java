package com.martlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.martlet.testing.ApiClient;
import com.martlet.testing.MartletProcess;
import com.martlet.testing.PeakMemory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The path against DuckDB with the same SQL over the same file: how far is it? */
@Tag("bench")
class PathBench {

    private static final long EVENTS = Long.getLong("martlet.bench.events", 1_000_000);

    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final List<String> METRICS =
            List.of(
                    "events",
                    "views",
                    "carts",
                    "purchases_events",
                    "visitors",
                    "daily_new_users",
                    "sessions",
                    "revenue",
                    "buyers",
                    "orders");

    @TempDir private Path folder;

    @Test
    void loadsAMillionEvents() throws Exception {
        assumeTrue(MartletProcess.hasSpark(), "spark-jobs is not built");
        var file = folder.resolve("events.csv");
        KaggleEvents.write(file, EVENTS);
        var duck = inDuckDb(file);
        var home = Files.createDirectory(folder.resolve("home"));
        try (var martlet = MartletProcess.start(home);
                var memory = new PeakMemory(martlet::processes)) {
            var cold = alongThePath(martlet.api("cold"), file);
            var warm = alongThePath(martlet.api("warm"), file);

            assertThat(cold.answers()).isEqualTo(duck.answers());
            assertThat(warm.answers()).isEqualTo(duck.answers());
            print(file, duck, cold, warm, memory.gibibytes());
        }
    }

    /**
     * @param answers by day, each number without trailing zeros
     */
    private record Result(double seconds, Map<String, List<String>> answers, String remark) {}

    private static Result alongThePath(ApiClient api, Path file) {
        api.createTenant("UTC", "2019-10-08");
        api.createSource("clicks", "kaggle");
        var start = System.nanoTime();
        api.upload("clicks", "", List.of(file));
        var run = api.awaitEnd(api.startRun(Map.of()), LONGEST);
        var seconds = (System.nanoTime() - start) / 1e9;
        assertThat(RunRows.of(run).in()).isEqualTo(EVENTS);
        return new Result(seconds, answers(api), stages(run));
    }

    private static Map<String, List<String>> answers(ApiClient api) {
        var answers = new TreeMap<String, List<String>>();
        var query =
                "/metrics/query?grain=day&from=2019-10-01&to=2019-10-07&metrics="
                        + String.join(",", METRICS);
        for (var row : api.get(query).get("rows")) {
            answers.put(
                    row.get("day").asString(),
                    METRICS.stream().map(metric -> plain(row.get(metric).decimalValue())).toList());
        }
        return answers;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String stages(JsonNode run) {
        var text = new StringBuilder();
        for (var stage : run.get("stages")) {
            text.append(
                    " %s %.1f"
                            .formatted(
                                    stage.get("stage").asString(),
                                    stage.get("millis").asLong() / 1e3));
        }
        return text.toString();
    }

    /** Types, removes duplicates, then customer days and daily figures, all kept in a file. */
    private Result inDuckDb(Path file) throws SQLException {
        var start = System.nanoTime();
        try (var duck = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("duck.db"));
                var statement = duck.createStatement()) {
            for (var sql : DuckDbPath.steps(file)) {
                statement.execute(sql);
            }
            statement.execute("checkpoint");
            var seconds = (System.nanoTime() - start) / 1e9;
            var rows = statement.executeQuery("select * from daily_kpi order by day");
            return new Result(seconds, answers(rows), "");
        }
    }

    private static Map<String, List<String>> answers(ResultSet rows) throws SQLException {
        var answers = new TreeMap<String, List<String>>();
        while (rows.next()) {
            var numbers = new java.util.ArrayList<String>();
            for (var metric : METRICS) {
                numbers.add(plain(new BigDecimal(rows.getString(metric))));
            }
            answers.put(rows.getString("day"), numbers);
        }
        return answers;
    }

    private static void print(Path file, Result duck, Result cold, Result warm, double gibibytes)
            throws java.io.IOException {
        System.out.printf(
                "bench path: %,d events, %d MB of CSV, %d cores; all figures equal%n",
                EVENTS, Files.size(file) / 1_000_000, Runtime.getRuntime().availableProcessors());
        System.out.printf("DuckDB                  %6.1f s%n", duck.seconds());
        print("path, first run", cold, duck);
        print("path, second tenant", warm, duck);
        System.out.printf(
                "peak memory of application, Spark and PostgreSQL: %.2f GiB%n", gibibytes);
    }

    private static void print(String name, Result path, Result duck) {
        System.out.printf(
                "%-22s  %6.1f s  %5.1f x DuckDB; seconds by stage:%s%n",
                name, path.seconds(), path.seconds() / duck.seconds(), path.remark());
    }
}
