package com.martlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.martlet.testing.ApiClient;
import com.martlet.testing.MartletProcess;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does a day after a year cost more than a day after a week? */
@Tag("bench")
class IncrementBench {

    private static final long EVENTS_A_DAY = Long.getLong("martlet.bench.events", 5_000);
    private static final int DAYS = Integer.getInteger("martlet.bench.days", 365);
    private static final int YOUNG = 11;
    private static final int AROUND = 7;
    private static final LocalDate FIRST = LocalDate.parse("2019-10-01");
    private static final LocalDate LAST = FIRST.plusDays(DAYS - 1);

    @TempDir private Path folder;

    /** What a shop's boards add up to. */
    private record Totals(BigDecimal events, BigDecimal visitors, BigDecimal revenue) {}

    @Test
    void addsTheLastDayOfAYear() throws Exception {
        assumeTrue(MartletProcess.hasSpark(), "spark-jobs is not built");
        var files = IntStream.range(0, DAYS).mapToObj(this::write).toList();
        var home = Files.createDirectory(folder.resolve("home"));
        try (var martlet = MartletProcess.start(home)) {
            load(open(martlet, "warm"), files.subList(0, YOUNG));
            var year = open(martlet, "year");
            var old = load(year, files);
            var young = load(open(martlet, "young"), files.subList(0, YOUNG));

            assertThat(totals(year)).isEqualTo(totals(files));
            print(young.part(YOUNG - AROUND, YOUNG), old.part(DAYS - AROUND, DAYS), old);
        }
    }

    private Path write(int number) {
        var day = FIRST.plusDays(number);
        var file = folder.resolve(day + ".csv");
        KaggleEvents.write(file, day, 1, EVENTS_A_DAY);
        return file;
    }

    private static ApiClient open(MartletProcess martlet, String tenant) {
        var api = martlet.api(tenant);
        api.createTenant("UTC", LAST.plusDays(1).toString());
        api.createSource("clicks", "kaggle");
        return api;
    }

    private static RunTimes load(ApiClient api, List<Path> files) {
        var times = new RunTimes();
        for (var file : files) {
            var start = System.nanoTime();
            api.upload("clicks", "", List.of(file));
            var run = api.run(Map.of());
            times.add(System.nanoTime() - start, run);
            assertThat(RunRows.of(run).in()).isEqualTo(EVENTS_A_DAY);
        }
        return times;
    }

    private static Totals totals(ApiClient api) {
        var row =
                api.get(
                                "/metrics/query?grain=total&metrics=events,visitors,revenue&from=%s&to=%s"
                                        .formatted(FIRST, LAST))
                        .get("rows")
                        .get(0);
        return new Totals(
                row.get("events").decimalValue().stripTrailingZeros(),
                row.get("visitors").decimalValue().stripTrailingZeros(),
                row.get("revenue").decimalValue().stripTrailingZeros());
    }

    private static Totals totals(List<Path> files) throws SQLException {
        var names = files.stream().map("'%s'"::formatted).collect(Collectors.joining(", "));
        var sql =
                """
                select count(*), count(distinct user_id),
                    sum(price::decimal(18, 2)) filter (event_type = 'purchase')
                from (select distinct * from read_csv([%s], header = true, all_varchar = true))
                """
                        .formatted(names);
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            var numbers =
                    Stream.of(row.getBigDecimal(1), row.getBigDecimal(2), row.getBigDecimal(3))
                            .map(BigDecimal::stripTrailingZeros)
                            .toList();
            return new Totals(numbers.get(0), numbers.get(1), numbers.get(2));
        }
    }

    private static void print(RunTimes young, RunTimes old, RunTimes year) {
        System.out.printf(
                "bench increment: %d days of %,d events, one run each, totals equal to DuckDB's%n",
                DAYS, EVENTS_A_DAY);
        System.out.println("all days: " + year);
        System.out.println("around day 8, the process warm: " + young);
        System.out.printf("around day %d: %s%n", DAYS - AROUND / 2, old);
        System.out.printf("ratio of the medians %.2f%n", old.median() / young.median());
    }
}
