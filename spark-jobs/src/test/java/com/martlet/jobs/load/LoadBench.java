package com.martlet.jobs.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.martlet.jobs.Desk;
import com.martlet.jobs.Mappings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the warehouse adds to the job that makes clean rows, against psql's copy of these rows. */
@Tag("bench")
class LoadBench {

    private static final int EVENTS = Integer.getInteger("martlet.bench.events", 1_000_000);
    private static final int ROUNDS = 3;
    private static final List<String> TABLES = List.of("events", "purchases");
    private static final String HEADER =
            "event_time,event_type,product_id,category_code,brand,price,user_id,user_session\n";

    @TempDir Path home;
    private Desk desk;
    private JsonNode parsed;
    private int loads;

    @Test
    void loadsAsPsqlCopies() throws Exception {
        assumeTrue(isThere("psql"), "psql is not on the path: install postgresql-client");
        EmbeddedWarehouse.create();
        desk = new Desk(home, "UTC");
        desk.batch(1, Mappings.KAGGLE).file("events.csv", events());
        parsed = desk.parse();
        round();
        var files = new double[ROUNDS];
        var both = new double[ROUNDS];
        var psql = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            var times = round();
            files[i] = times.files;
            both[i] = times.both;
            psql[i] = times.psql;
        }
        print(median(files), median(both), median(psql));
    }

    /** Seconds of the job that writes files, of the one that also loads, and of psql. */
    private record Times(double files, double both, double psql) {}

    private Times round() throws Exception {
        loads++;
        var files = seconds(() -> desk.run(desk.loadSpec(loads, parsed), Map.of()));
        EmbeddedWarehouse.create();
        var both =
                seconds(
                        () ->
                                desk.run(
                                        EmbeddedWarehouse.addTo(desk.loadSpec(loads, parsed)),
                                        EmbeddedWarehouse.SECRETS));
        var psql = 0.0;
        for (var table : TABLES) {
            var csv = home.resolve(table + ".csv");
            psql("\\copy t7_raw_data.%s to '%s' csv".formatted(table, csv));
            psql(
                    "drop table if exists %1$s; create table %1$s (like t7_raw_data.%1$s including all)"
                            .formatted(table));
            psql += seconds(() -> psql("\\copy %s from '%s' csv".formatted(table, csv)));
            assertThat(summary(table)).isEqualTo(summary("t7_raw_data." + table));
        }
        return new Times(files, both, psql);
    }

    private static List<String> summary(String table) throws Exception {
        return EmbeddedWarehouse.query(
                "select count(*), sum(hashtextextended(t::text, 0)::numeric) from %s as t"
                        .formatted(table));
    }

    private static void psql(String command) throws Exception {
        var process =
                new ProcessBuilder("psql", "-qX", "-v", "ON_ERROR_STOP=1", "-c", command)
                        .redirectErrorStream(true);
        process.command().add(EmbeddedWarehouse.address());
        var started = process.start();
        var output = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(started.waitFor()).as(output).isZero();
    }

    private static String events() {
        var random = new SplittableRandom(20191001);
        var text = new StringBuilder(EVENTS * 110).append(HEADER);
        for (int i = 0; i < EVENTS; i++) {
            var second = (int) (i * 86_400L / EVENTS);
            var product = random.nextInt(20_000);
            var customer = random.nextInt(120_000);
            text.append(
                    "2019-10-01 %02d:%02d:%02d UTC,%s,%d,group%d.kind%d,brand%d,%d.%02d,%d,s%d\n"
                            .formatted(
                                    second / 3600,
                                    second / 60 % 60,
                                    second % 60,
                                    random.nextInt(60) == 0 ? "purchase" : "view",
                                    product,
                                    product % 13,
                                    product % 120,
                                    product % 400,
                                    1 + product % 900,
                                    product % 100,
                                    customer,
                                    customer));
        }
        return text.toString();
    }

    private static void print(double files, double both, double psql) {
        System.out.printf(
                "bench load: %,d events; the job writes clean files in %.1f s, files and warehouse in %.1f s; psql copies the same rows in %.1f s%n",
                EVENTS, files, both, psql);
        System.out.printf(
                "loading adds %.2f x psql; the whole job is %.2f x psql%n",
                (both - files) / psql, both / psql);
    }

    private static double median(double[] values) {
        return java.util.Arrays.stream(values).sorted().toArray()[values.length / 2];
    }

    private interface Action {
        void run() throws Exception;
    }

    private static double seconds(Action action) throws Exception {
        var start = System.nanoTime();
        action.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static boolean isThere(String program) throws IOException {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
