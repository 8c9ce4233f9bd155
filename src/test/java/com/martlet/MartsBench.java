package com.martlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.martlet.testing.ApiClient;
import com.martlet.testing.MartletProcess;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Building the marts against DuckDB with the same SQL on the same clean Parquet files. */
@Tag("bench")
class MartsBench {

    private static final long EVENTS = Long.getLong("martlet.bench.events", 1_000_000);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final List<String> MARTS =
            List.of("customer_days", "category_days", "brand_days", "event_type_days", "daily_kpi");
    private static final String FIGURES =
            "select count(*)::decimal(18, 4), sum(count_events)::decimal(18, 4), %s from %s";
    private static final String REVENUE = "sum(total_revenue)::decimal(18, 4)";

    @TempDir private Path folder;

    @Test
    void buildsTheMartsOfAWeek() throws Exception {
        assumeTrue(MartletProcess.hasSpark(), "spark-jobs is not built");
        var file = folder.resolve("events.csv");
        KaggleEvents.write(file, EVENTS);
        var home = Files.createDirectory(folder.resolve("home"));
        try (var martlet = MartletProcess.start(home);
                var duck = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("d.db"))) {
            var first = build(martlet.api("cold"), file);
            var second = build(martlet.api("warm"), file);
            var database = new HomeDatabase(home);
            var key = database.key("warm");
            var seconds = inDuckDb(duck, home.resolve("lake").resolve(key).resolve("clean"));

            for (var mart : MARTS) {
                assertThat(figures(database.warehouse(), key + "_analytics." + mart))
                        .as(mart)
                        .isEqualTo(figures(duck, mart));
            }
            print(first, second, seconds);
        }
    }

    /** Seconds of BUILD: marts, their checks, day blocks and predictions. */
    private static double build(ApiClient api, Path file) {
        api.createTenant("UTC", "2019-10-08");
        api.createSource("clicks", "kaggle");
        api.upload("clicks", "", List.of(file));
        var run = api.awaitEnd(api.startRun(Map.of()), LONGEST);
        for (var stage : run.get("stages")) {
            if (stage.get("stage").asString().equals("BUILD")) {
                return stage.get("millis").asLong() / 1e3;
            }
        }
        throw new AssertionError("no BUILD in " + run);
    }

    private static double inDuckDb(Connection duck, Path clean) throws Exception {
        var start = System.nanoTime();
        try (var statement = duck.createStatement()) {
            for (var sql : facts(clean)) {
                statement.execute(sql);
            }
            for (var mart : MARTS) {
                var select = Files.readString(Path.of("db/marts/" + mart + ".sql"));
                statement.execute(
                        "create table %s as %s".formatted(mart, select.replace(":days", days())));
            }
            statement.execute("checkpoint");
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static String days() {
        return IntStream.range(0, KaggleEvents.DAYS)
                .mapToObj(KaggleEvents.START.toLocalDate()::plusDays)
                .map("date '%s'"::formatted)
                .collect(Collectors.joining(", "));
    }

    private static List<String> facts(Path clean) {
        var parquet = "read_parquet('%s/%s/*/*/*.parquet', hive_partitioning = true)";
        return List.of(
                "create view events as from " + parquet.formatted(clean, "events"),
                "create view purchases as from " + parquet.formatted(clean, "purchases"),
                """
                create table ordinals as
                select customer_id, row_number() over () as ordinal
                from (select customer_id from events union select customer_id from purchases)""",
                """
                create view fact_events as
                select e.*, o.ordinal as customer_ordinal, e.dt::date as day
                from events as e left join ordinals as o using (customer_id)""",
                """
                create view fact_purchases as
                select p.*, o.ordinal as customer_ordinal, p.dt::date as day,
                    p.amount > 0 as is_sale, p.amount as revenue
                from purchases as p left join ordinals as o using (customer_id)""",
                """
                create view fact_service_requests as
                select null::date as day, null::timestamp as closed_at where false""",
                """
                create view current_loads as
                select distinct dt::date as day, 'events' as table_name from events""");
    }

    private static List<BigDecimal> figures(JdbcClient warehouse, String mart) {
        return warehouse
                .sql(FIGURES.formatted(revenue(mart), mart))
                .query(
                        (row, number) ->
                                List.of(
                                        row.getBigDecimal(1),
                                        row.getBigDecimal(2),
                                        row.getBigDecimal(3)))
                .single();
    }

    private static List<BigDecimal> figures(Connection duck, String mart) throws SQLException {
        var numbers = new ArrayList<BigDecimal>();
        try (var statement = duck.createStatement();
                var row = statement.executeQuery(FIGURES.formatted(revenue(mart), mart))) {
            row.next();
            for (var column = 1; column <= 3; column++) {
                numbers.add(row.getBigDecimal(column));
            }
        }
        return numbers;
    }

    /** How often something happened has no revenue. */
    private static String revenue(String mart) {
        return mart.endsWith("event_type_days") ? "0::decimal(18, 4)" : REVENUE;
    }

    private static void print(double first, double second, double duck) {
        System.out.printf(
                "bench marts: %,d events; BUILD %.1f s, of the second shop %.1f s; DuckDB with the same five marts %.1f s%n",
                EVENTS, first, second, duck);
        System.out.printf("BUILD is %.1f x DuckDB%n", second / duck);
    }
}
