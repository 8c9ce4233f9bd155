package com.martlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.martlet.testing.ApiClient;
import com.martlet.testing.MartletProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From raw files to numbers on a board, through the whole application: the product's promise. */
class PathIT {

    @TempDir private static Path home;
    private static MartletProcess martlet;

    @BeforeAll
    static void start() {
        SampleData.assumeReady();
        martlet = MartletProcess.start(home);
    }

    @AfterAll
    static void stop() {
        if (martlet != null) {
            martlet.close();
        }
    }

    @Test
    void answersThePilotsQuestions() throws SQLException {
        var api = martlet.api("pilot");
        var shop = new PilotShop(api);
        shop.open();
        shop.upload("20201025");
        shop.uploadAccessesAgain("20201025");

        var first = api.run(PilotShop.FIRST_DAY);

        assertThat(first.get("state").asString()).as(first.toString()).isEqualTo("SUCCEEDED");
        assertThat(rowsOf(first)).containsExactly(35L, 23L, 12L, 0L);
        shop.assertAnswersOfTheFirstDay();
        assertUserDimension(shop);

        var again = api.run(PilotShop.FIRST_DAY);

        assertThat(rowsOf(again)).containsExactly(35L, 23L, 12L, 0L);
        shop.assertAnswersOfTheFirstDay();

        shop.upload("20201026");
        shop.uploadAccessesAgain("20201026");
        var second = api.run(Map.of("from", "2020-10-25", "to", "2020-10-26"));

        assertThat(second.get("state").asString()).as(second.toString()).isEqualTo("SUCCEEDED");
        // 5 + 9 customers; 6 purchases, and 11 of both days; 12 + 16 accesses, all of them twice.
        assertThat(rowsOf(second)).containsExactly(14L + 17 + 56, 14L + 11 + 28, 34L, 0L);
        shop.assertAnswersOfTheFirstDay();
        shop.assertAnswersOfTheSecondDay();
        assertUserDimension(shop);
        SampleBoards.assertLgde(api);
    }

    private static void assertUserDimension(PilotShop shop) {
        var rows = new ArrayList<Customer>();
        shop.userDimension().forEach(row -> rows.add(Customer.of(row)));

        assertThat(rows)
                .extracting(
                        Customer::id,
                        Customer::accesses,
                        Customer::amount,
                        Customer::purchases,
                        Customer::firstPurchase)
                .containsExactlyInAnyOrder(
                        tuple("1", 1L, 3_800_000L, 2L, LocalTime.of(5, 32, 30)),
                        tuple("2", 2L, 1_400_000L, 1L, LocalTime.of(11, 38, 20)),
                        tuple("3", 1L, 1_000_000L, 1L, LocalTime.of(5, 42, 35)),
                        tuple("4", 2L, 0L, 0L, null),
                        tuple("5", 1L, 6_000_000L, 2L, LocalTime.of(9, 32, 35)));
    }

    /** A row of the user dimension. */
    private record Customer(
            String id, long accesses, long amount, long purchases, LocalTime firstPurchase) {

        static Customer of(JsonNode row) {
            var first = row.get("first_purchase_at");
            return new Customer(
                    row.get("customer_id").asString(),
                    row.get("count_accesses").asLong(),
                    row.get("total_purchase_amount").decimalValue().longValueExact(),
                    row.get("count_purchases").asLong(),
                    first == null || first.isNull() ? null : local(first.asString()));
        }

        private static LocalTime local(String time) {
            return java.time.OffsetDateTime.parse(time)
                    .atZoneSameInstant(ZoneId.of("Asia/Seoul"))
                    .toLocalTime();
        }
    }

    @Test
    void countsTheSliceOfTheBigShop() throws SQLException {
        var api = martlet.api("rees46");
        api.createTenant("UTC", "2019-10-02");
        api.createSource("clicks", "kaggle");
        api.upload("clicks", "", SampleData.rees46());

        var run = api.run(Map.of());

        assertThat(run.get("state").asString())
                .as(run.toString())
                .isEqualTo("SUCCEEDED_WITH_WARNINGS");
        assertThat(rowsOf(run)).as(run.toString()).containsExactly(17_435L, 17_429L, 5L, 1L);
        var day = metrics(api, "grain=day&metrics=events,visitors,purchases_events,revenue,buyers");
        assertThat(day.get(0).get("visitors").asLong()).isEqualTo(4504);
        assertThat(day.get(0).get("purchases_events").asLong()).isEqualTo(214);
        assertThat(day.get(0).get("revenue").decimalValue()).isEqualByComparingTo("59442.63");
        assertThat(day.get(0).get("buyers").asLong()).isEqualTo(193);
        assertHours(api);
        SampleBoards.assertRees46(api);
        assertTheCutOffLineIsRefused(api);
    }

    /** The last line of the file, and nothing else. */
    private static void assertTheCutOffLineIsRefused(ApiClient api) {
        var file = SampleData.rees46().getFirst();
        try (var lines = Files.lines(file)) {
            assertThat(api.get("/quarantine").get("rows"))
                    .singleElement()
                    .extracting(
                            row -> row.get("file").asString(),
                            row -> row.get("line").asLong(),
                            row -> row.get("rows").asLong(),
                            row -> row.get("reason").asString())
                    .containsExactly(
                            file.getFileName().toString(),
                            lines.count(),
                            1L,
                            "8 fields instead of 9");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertHours(ApiClient api) {
        var hours =
                metrics(
                        api,
                        "grain=total&by=hour&filter.hour=0,1&metrics=events,views,carts,"
                                + "purchases_events,revenue,visitors");

        assertThat(numbers(hours.get(0)))
                .containsExactly("1083", "1070", "3", "10", "2387.84", "383");
        assertThat(numbers(hours.get(1)).getFirst()).isEqualTo("121");
        assertThat(numbers(hours.get(1)).getLast()).isEqualTo("102");
    }

    private static List<String> numbers(JsonNode row) {
        return List.of("events", "views", "carts", "purchases_events", "revenue", "visitors")
                .stream()
                .map(row::get)
                .map(
                        number ->
                                number == null || number.isNull()
                                        ? ""
                                        : number.decimalValue()
                                                .stripTrailingZeros()
                                                .toPlainString())
                .toList();
    }

    private static JsonNode metrics(ApiClient api, String query) {
        return api.get("/metrics/query?from=2019-10-01&to=2019-10-01&" + query).get("rows");
    }

    private static List<Long> rowsOf(JsonNode run) {
        return List.of("rowsIn", "rowsLoaded", "duplicates", "quarantined").stream()
                .map(part -> PilotShop.rows(run, part))
                .toList();
    }
}
