package com.martlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.martlet.demo.DemoFile;
import com.martlet.demo.DemoShop;
import com.martlet.testing.ApiClient;
import com.martlet.testing.MartletProcess;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The first days of the demo shop: what the path makes of them, and what DuckDB makes of them. */
class DemoOracleIT {

    private static final String TENANT = "oracle";
    private static final DemoShop SHOP =
            DemoShop.endingOn(DemoShop.SEED, LocalDate.parse("2026-11-27"));
    private static final List<LocalDate> DAYS =
            IntStream.range(0, 4).mapToObj(SHOP.firstDay()::plusDays).toList();

    private static final List<String> OF_A_DAY =
            List.of(
                    "daily_active_users",
                    "daily_new_users",
                    "daily_revenue",
                    "daily_paying_users",
                    "daily_first_time_paying_users",
                    "daily_average_access_time",
                    "accumulated_revenue");
    private static final List<String> OF_BOTH =
            List.of(
                    "visitors",
                    "revenue",
                    "buyers",
                    "orders",
                    "conversion_rate",
                    "average_order_value",
                    "average_revenue_per_user",
                    "average_revenue_per_paying_user");
    private static final List<String> OF_EVENTS = List.of("events", "sessions");
    private static final List<String> OF_CATEGORIES =
            List.of("visitors", "events", "revenue", "buyers", "orders", "average_order_value");

    @TempDir private static Path home;
    private static MartletProcess martlet;
    private static ApiClient api;
    private static DemoOracle oracle;
    private static JsonNode run;

    @BeforeAll
    static void load() throws IOException, SQLException {
        SampleData.assumeSpark();
        martlet = MartletProcess.start(home);
        writeFiles();
        api = martlet.api(TENANT);
        api.createTenant("Asia/Seoul", DAYS.getLast().plusDays(1).toString());
        for (var file : DemoFile.values()) {
            var name = file.sourceName();
            api.post("/sources", Map.of("name", name, "kind", "folder", "mapping", name));
        }
        run = api.run(Map.of());
        new KeenCustomers(api).save();
        oracle = new DemoOracle(drop());
    }

    @AfterAll
    static void stop() throws SQLException {
        if (oracle != null) {
            oracle.close();
        }
        if (martlet != null) {
            martlet.close();
        }
    }

    private static Path drop() {
        return home.resolve("drop").resolve(TENANT);
    }

    private static void writeFiles() throws IOException {
        for (var day : DAYS) {
            for (var file : DemoFile.values()) {
                if (isWritten(file, day)) {
                    var folder = Files.createDirectories(drop().resolve(file.sourceName()));
                    try (var out = Files.newBufferedWriter(folder.resolve(file.fileName(day)))) {
                        SHOP.write(file, day, out);
                    }
                }
            }
        }
    }

    private static boolean isWritten(DemoFile file, LocalDate day) {
        return file != DemoFile.CUSTOMERS || day.equals(DAYS.getLast());
    }

    @Test
    void refusesAndMergesWhatWasPlanted() {
        var malformed = 0;
        var repeated = 0;
        for (var day : DAYS) {
            for (var file : DemoFile.values()) {
                if (isWritten(file, day)) {
                    malformed += SHOP.planted(file, day).malformed();
                    repeated += SHOP.planted(file, day).duplicates();
                }
            }
            repeated += SHOP.serviceRequestUpdates(day);
        }

        var rows = RunRows.of(run);

        assertThat(malformed).isPositive();
        assertThat(rows.quarantined()).isEqualTo(malformed);
        assertThat(rows.duplicates()).isEqualTo(repeated);
    }

    /** Four days that hold the end of a week and the end of a month. */
    @Test
    void showsOnEveryCardWhatDuckDbSays() throws SQLException {
        boards().assertEqualToDuckDb(2);
        boards().assertSameInWorkbooks();
    }

    @Test
    void countsOnTilesOfASegmentItsMembers() throws SQLException {
        boards().assertMembersBehindTheTiles();
    }

    private static DemoBoards boards() {
        return new DemoBoards(api, oracle.facts(), DAYS.getFirst(), DAYS.getLast());
    }

    @Test
    void answersEachDayAsDuckDbDoes() throws SQLException {
        var expected = oracle.ask("day::text");

        assertThat(expected).hasSize(DAYS.size());
        assertSame(rows("grain=day", OF_A_DAY), expected, OF_A_DAY);
        assertSame(rows("grain=day", OF_BOTH), expected, OF_BOTH);
        assertSame(rows("grain=day", OF_EVENTS), expected, OF_EVENTS);
    }

    @Test
    void answersTheWholePeriodAndItsCategoriesAsDuckDbDoes() throws SQLException {
        var total = rows("grain=total", OF_BOTH);
        assertSame(total, oracle.ask("''"), OF_BOTH);

        var categories = oracle.ask("category_1");
        assertThat(categories).hasSizeGreaterThan(5);
        assertSame(rows("grain=total&by=category_1", OF_CATEGORIES), categories, OF_CATEGORIES);
    }

    @Test
    void answersForASegmentAsDuckDbDoes() throws SQLException {
        var daily = oracle.ask("day::text", KeenCustomers.SEGMENT.members());
        assertSame(rows("grain=day&segment=keen", OF_A_DAY), daily, OF_A_DAY);
        assertSame(rows("grain=day&segment=keen", OF_BOTH), daily, OF_BOTH);
        assertSame(
                rows("grain=total&by=category_1&segment=keen", OF_CATEGORIES),
                oracle.ask("category_1", KeenCustomers.SEGMENT.members()),
                OF_CATEGORIES);
    }

    private static JsonNode rows(String query, List<String> metrics) {
        return api.get(
                        "/metrics/query?from=%s&to=%s&%s&metrics=%s"
                                .formatted(
                                        DAYS.getFirst(),
                                        DAYS.getLast(),
                                        query,
                                        String.join(",", metrics)))
                .get("rows");
    }

    /** Each number on either side is on the other; none and 0 are the same. */
    private static void assertSame(
            JsonNode rows, Map<String, Map<String, BigDecimal>> expected, List<String> metrics) {
        var actual = new TreeMap<String, JsonNode>();
        rows.forEach(row -> actual.put(bucket(row), row));
        var buckets = new TreeSet<>(actual.keySet());
        buckets.addAll(expected.keySet());
        for (var bucket : buckets) {
            for (var metric : metrics) {
                var wanted = expected.getOrDefault(bucket, Map.of()).get(metric);
                assertThat(number(actual.get(bucket), metric))
                        .as(metric + " of " + bucket)
                        .isCloseTo(
                                wanted == null ? BigDecimal.ZERO : wanted,
                                within(roundingOf(metric)));
            }
        }
    }

    /** Seconds are told with two decimals, the rest with four or more. */
    private static BigDecimal roundingOf(String metric) {
        return new BigDecimal(metric.endsWith("_time") ? "0.0051" : "0.0001");
    }

    private static String bucket(JsonNode row) {
        for (var key : List.of("day", "category_1")) {
            if (row.has(key)) {
                return row.get(key).asString("");
            }
        }
        return "";
    }

    private static BigDecimal number(JsonNode row, String metric) {
        var number = row == null ? null : row.get(metric);
        return number == null || number.isNull() ? BigDecimal.ZERO : number.decimalValue();
    }
}
