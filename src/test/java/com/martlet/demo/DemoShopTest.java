package com.martlet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DemoShopTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);

    private final DemoShop shop = DemoShop.endingOn(DemoShop.SEED, LAST_DAY);

    @ParameterizedTest
    @EnumSource(DemoFile.class)
    void writesTheSameBytesForTheSameSeed(DemoFile file) {
        var again = DemoShop.endingOn(DemoShop.SEED, LAST_DAY);

        assertThat(text(again, file, LAST_DAY)).isEqualTo(text(shop, file, LAST_DAY));
        assertThat(text(DemoShop.endingOn(7, LAST_DAY), file, LAST_DAY))
                .isNotEqualTo(text(shop, file, LAST_DAY));
    }

    @ParameterizedTest
    @EnumSource(DemoFile.class)
    void writesADayTheSameWhateverWasWrittenBefore(DemoFile file) {
        var alone = text(shop, file, LAST_DAY.plusDays(3));

        var grown = DemoShop.endingOn(DemoShop.SEED, LAST_DAY);
        for (var day = LAST_DAY; day.isBefore(LAST_DAY.plusDays(3)); day = day.plusDays(1)) {
            text(grown, file, day);
        }

        assertThat(text(grown, file, LAST_DAY.plusDays(3))).isEqualTo(alone);
    }

    @Test
    void opensAsSmallAsAsked() {
        var small = DemoShop.endingOn(DemoShop.SEED, LAST_DAY, new ShopSize(1000, 40));

        assertThat(small.firstDay()).isEqualTo(LAST_DAY.minusDays(39));
        assertThat(small.customersOn(LAST_DAY)).isEqualTo(1000);
        assertThat(text(small, DemoFile.EVENTS, LAST_DAY).lines().count()).isBetween(300L, 1500L);
    }

    @Test
    void sellsForNinetyDaysToTwentyThousandCustomers() {
        var events = 0L;
        var visitors = new HashSet<String>();
        for (var day : days()) {
            for (var row : goodRows(DemoFile.EVENTS, day)) {
                events++;
                visitors.add(row[3]);
            }
        }

        assertThat(shop.customersOn(LAST_DAY)).isEqualTo(20_000);
        assertThat(events).isBetween(900_000L, 1_150_000L);
        assertThat(visitors).hasSizeBetween(17_000, 20_001);
    }

    @ParameterizedTest
    @EnumSource(DemoFile.class)
    void plantsAsManyDuplicatesAndMalformedRowsAsItSays(DemoFile file) {
        for (var day : List.of(shop.firstDay(), LAST_DAY.minusDays(20), LAST_DAY.plusDays(40))) {
            var planted = shop.planted(file, day);
            var good = goodRows(file, day);
            var rows = lines(file, day).size() - 1;

            var distinct = good.stream().map(List::of).distinct().count();
            assertThat(good.size() - distinct).isEqualTo(planted.duplicates());
            assertThat(rows - good.size()).isEqualTo(planted.malformed());
            assertThat(planted.duplicates()).isPositive();
        }
    }

    @Test
    void givesEachEventAndEachOrderLineAnIdOfItsOwn() {
        var events = distinct(DemoFile.EVENTS, LAST_DAY);
        var lines = distinct(DemoFile.PURCHASES, LAST_DAY);

        assertThat(events).extracting(row -> row[0]).doesNotHaveDuplicates();
        assertThat(lines).extracting(row -> row[0] + " " + row[1]).doesNotHaveDuplicates();
    }

    @Test
    void forgetsCategoriesAsOftenAsItSays() {
        var forgotten =
                distinct(DemoFile.EVENTS, LAST_DAY).stream()
                        .filter(row -> row[2].equals("view") && row[7].isEmpty())
                        .count();

        assertThat(forgotten).isEqualTo(shop.planted(DemoFile.EVENTS, LAST_DAY).nulls());
    }

    @Test
    void forgetsBrandsGendersAndCallersAsOftenAsItSays() {
        assertThat(distinct(DemoFile.PURCHASES, LAST_DAY).stream().filter(row -> row[6].isEmpty()))
                .hasSize(shop.planted(DemoFile.PURCHASES, LAST_DAY).nulls());
        assertThat(distinct(DemoFile.CUSTOMERS, LAST_DAY).stream().filter(row -> row[4].isEmpty()))
                .hasSize(shop.planted(DemoFile.CUSTOMERS, LAST_DAY).nulls());
        assertThat(
                        distinct(DemoFile.SERVICE_REQUESTS, LAST_DAY).stream()
                                .filter(row -> row[1].isEmpty()))
                .hasSize(shop.planted(DemoFile.SERVICE_REQUESTS, LAST_DAY).nulls());
    }

    @Test
    void countsUpdatesOfServiceRequests() {
        var opened = new HashSet<String>();
        for (var day : days().subList(0, 10)) {
            var rows = distinct(DemoFile.SERVICE_REQUESTS, day);
            var updates = rows.stream().filter(row -> !opened.add(row[0])).count();

            assertThat(updates).isEqualTo(shop.serviceRequestUpdates(day));
        }
    }

    @Test
    void letsCustomersOrderAsTheirKindSays() {
        var orders = ordersByCustomer();

        for (var number = 0; number < shop.customersOn(LAST_DAY); number++) {
            var days = orders.getOrDefault(Customer.idOf(number), List.of());
            assertThat(fits(shop.kindOf(Customer.idOf(number)), days))
                    .as("%s %s ordered on %s", Customer.idOf(number), kind(number), days)
                    .isTrue();
        }
        assertThat(IntStream.range(0, 20_000).mapToObj(this::kind).distinct())
                .containsExactlyInAnyOrder(CustomerKind.values());
    }

    private boolean fits(CustomerKind kind, List<LocalDate> orders) {
        var since =
                orders.isEmpty() ? 999 : LAST_DAY.toEpochDay() + 1 - orders.getLast().toEpochDay();
        return switch (kind) {
            case LOYAL -> orders.size() >= 6 && since <= 14;
            case NEW -> orders.size() <= 2;
            case AT_RISK -> orders.size() >= 2 && since >= 45 && since <= 76;
            case LOST -> orders.size() == 1 && since >= 83;
            case BARGAIN_HUNTER -> orders.size() == 2 && since >= 29 && since <= 35;
            case WINDOW_SHOPPER -> orders.isEmpty();
            case OCCASIONAL -> orders.size() <= 5;
        };
    }

    @Test
    void breathesWithSaleAndHours() {
        var salesDay = rows(DemoFile.PURCHASES, shop.firstDay().plusDays(57));
        var usualDay = rows(DemoFile.PURCHASES, shop.firstDay().plusDays(50));
        Map<Integer, Integer> byHour = new TreeMap<>();
        goodRows(DemoFile.EVENTS, LAST_DAY)
                .forEach(
                        row ->
                                byHour.merge(
                                        Integer.parseInt(row[1].substring(11, 13)),
                                        1,
                                        Integer::sum));

        assertThat(salesDay).isGreaterThan(2 * usualDay);
        assertThat(byHour.get(21)).isGreaterThan(5 * byHour.get(4));
    }

    private CustomerKind kind(int number) {
        return shop.kindOf(Customer.idOf(number));
    }

    private Map<String, List<LocalDate>> ordersByCustomer() {
        Map<String, List<LocalDate>> orders = new HashMap<>();
        for (var day : days()) {
            distinct(DemoFile.PURCHASES, day).stream()
                    .filter(row -> row[11].equals("completed"))
                    .map(row -> row[2])
                    .distinct()
                    .forEach(
                            customer ->
                                    orders.computeIfAbsent(customer, any -> new ArrayList<>())
                                            .add(day));
        }
        return orders;
    }

    private List<LocalDate> days() {
        return shop.firstDay().datesUntil(LAST_DAY.plusDays(1)).toList();
    }

    private int rows(DemoFile file, LocalDate day) {
        return lines(file, day).size();
    }

    private List<String[]> distinct(DemoFile file, LocalDate day) {
        var seen = new HashSet<List<String>>();
        return goodRows(file, day).stream().filter(row -> seen.add(List.of(row))).toList();
    }

    /** Rows that a strict reader takes: as many fields as the header, sensible values. */
    private List<String[]> goodRows(DemoFile file, LocalDate day) {
        var lines = lines(file, day);
        var fields = lines.getFirst().split(",").length;
        return lines.stream()
                .skip(1)
                .map(DemoShopTest::split)
                .filter(row -> row.length == fields && isSensible(file, row))
                .toList();
    }

    private static boolean isSensible(DemoFile file, String[] row) {
        return switch (file) {
            case EVENTS ->
                    !row[2].equals("clik") && !row[9].startsWith("-") && row[1].indexOf('T') == 10;
            case PURCHASES -> !row[13].equals("soon");
            case CUSTOMERS -> !row[0].isEmpty();
            case SERVICE_REQUESTS -> !row[7].equals("yesterday");
        };
    }

    private static String[] split(String line) {
        return line.replaceAll("\"([^\"]*),([^\"]*)\"", "$1;$2").split(",", -1);
    }

    private List<String> lines(DemoFile file, LocalDate day) {
        return text(shop, file, day).lines().toList();
    }

    private static String text(DemoShop shop, DemoFile file, LocalDate day) {
        var out = new StringBuilder();
        shop.write(file, day, out);
        return out.toString();
    }
}
