package com.martlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.martlet.base.Period;
import com.martlet.testing.ApiClient;
import com.martlet.testing.MartletProcess;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twelve questions of boards over HTTP against PostgreSQL asked over the raw facts. */
@Tag("bench")
class QueryBench {

    private static final long EVENTS = Long.getLong("martlet.bench.events", 30_000_000);
    private static final String HEAP = System.getProperty("martlet.bench.heap", "4g");
    private static final LocalDate FIRST = KaggleEvents.START.toLocalDate();
    private static final int DAYS = 92;
    private static final Period ALL = new Period(FIRST, FIRST.plusDays(DAYS - 1));
    private static final Duration LONGEST = Duration.ofHours(3);
    private static final String SEGMENT = "twice";
    private static final String MEMBERS =
            "select customer_id from purchases where amount > 0 group by 1 having count(distinct order_id) >= 2";
    private static final List<Period> PERIODS = periods();
    private static final List<Period> RAW = PERIODS.subList(0, 2);

    @TempDir private Path folder;

    /** A question of a period, and the sum of its answer. */
    private record Asked(BoardQuestion question, Period days) {}

    /** Milliseconds and answers. */
    private record Answers(List<Double> millis, Map<Asked, BigDecimal> sums) {

        Answers() {
            this(new ArrayList<>(), new LinkedHashMap<>());
        }

        double p95() {
            return millis.stream().sorted().toList().get((int) (millis.size() * 0.95));
        }
    }

    @Test
    void answersTheQuestionsOfBoards() throws Exception {
        assumeTrue(MartletProcess.hasSpark(), "spark-jobs is not built");
        var file = folder.resolve("events.csv");
        KaggleEvents.write(file, FIRST, DAYS, EVENTS);
        var home = Files.createDirectory(folder.resolve("home"));
        try (var martlet = MartletProcess.start(home, "-Xmx" + HEAP)) {
            var api = martlet.api("query");
            var stages = load(api, file);
            Files.delete(file);
            try (var raw = raw(new HomeDatabase(home))) {
                System.out.printf(
                        "bench query: %,d events of %d days, heap %s%nmilliseconds of the load: %s%nbytes per event: %s%n",
                        EVENTS, DAYS, HEAP, stages, new StoredBytes(home, "query").perRow(EVENTS));
                compare("whole shop", api, "", raw, "");
                compare("customers with two orders", api, SEGMENT, raw, MEMBERS);
            }
        }
    }

    private static Map<String, Long> load(ApiClient api, Path file) {
        api.createTenant("UTC", ALL.to().plusDays(1).toString());
        api.createSource("clicks", "kaggle");
        api.upload("clicks", "", List.of(file));
        var times = new RunTimes();
        var run = api.awaitEnd(api.startRun(Map.of()), LONGEST);
        times.add(0, run);
        assertThat(RunRows.of(run).in()).isEqualTo(EVENTS);
        var rule = Map.of("metric", "order_count", "op", ">=", "value", 2);
        api.post("/segments", Map.of("slug", SEGMENT, "name", SEGMENT, "rule", rule));
        return times.medianMillis();
    }

    /** The tenant's tables under the names the questions use; their statistics are fresh. */
    private static Connection raw(HomeDatabase database) throws SQLException {
        var connection = database.connectToWarehouse();
        try (var statement = connection.createStatement()) {
            var key = database.key("query");
            for (var table : List.of("events", "purchases")) {
                statement.execute("analyze %s_raw_data.%s".formatted(key, table));
            }
            statement.execute(
                    "create temporary view events as select *, session_key as session_id from %s_raw_data.events"
                            .formatted(key));
            statement.execute(
                    "create temporary view purchases as select * from %s_raw_data.purchases"
                            .formatted(key));
        }
        return connection;
    }

    private static void compare(
            String name, ApiClient api, String segment, Connection raw, String members)
            throws SQLException {
        var first = ask(List.of(ALL), api, segment);
        var warm = ask(PERIODS, api, segment);
        var theirs = new Answers();
        for (var days : RAW) {
            for (var question : BoardQuestion.TWELVE) {
                var start = System.nanoTime();
                var sum = question.ask(raw, days, members);
                theirs.millis().add((System.nanoTime() - start) / 1e6);
                theirs.sums().put(new Asked(question, days), sum);
            }
        }
        theirs.sums()
                .forEach(
                        (asked, sum) ->
                                assertThat(warm.sums().get(asked))
                                        .as("%s %s", name, asked)
                                        .isEqualByComparingTo(sum));
        System.out.printf(
                "%s: p95 of %d answers %.1f ms (of the first of each %.1f ms); PostgreSQL %.0f ms of %d; ratio %.0f%n",
                name,
                warm.millis().size(),
                warm.p95(),
                first.p95(),
                theirs.p95(),
                theirs.millis().size(),
                theirs.p95() / warm.p95());
    }

    private static Answers ask(List<Period> periods, ApiClient api, String segment) {
        var answers = new Answers();
        for (var days : periods) {
            for (var question : BoardQuestion.TWELVE) {
                var start = System.nanoTime();
                var sum = question.ask(api, days, segment);
                answers.millis().add((System.nanoTime() - start) / 1e6);
                answers.sums().put(new Asked(question, days), sum);
            }
        }
        return answers;
    }

    /** Of a week to all but a day, none twice; the first two are long and short. */
    private static List<Period> periods() {
        var periods = new ArrayList<Period>();
        for (var days : List.of(DAYS - 1, 7, 1, 14, 30, 61)) {
            for (var from = 0; from + days <= DAYS; from += 1 + (DAYS - days) / 5) {
                periods.add(new Period(FIRST.plusDays(from), FIRST.plusDays(from + days - 1)));
            }
        }
        Collections.swap(periods, 1, 2);
        return periods;
    }
}
