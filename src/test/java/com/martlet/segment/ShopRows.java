package com.martlet.segment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows of a small shop in Seoul, by chance that repeats. */
record ShopRows(
        List<Person> people, List<Happening> happenings, List<Sale> sales, List<Request> requests) {

    static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    static final LocalDate FIRST_DAY = LocalDate.of(2020, 10, 1);
    static final int DAYS = 20;
    static final LocalDate TODAY = FIRST_DAY.plusDays(DAYS);
    static final List<String> TYPES =
            List.of("view", "cart", "purchase", "login", "page_view", "search", "wishlist");
    static final List<String> CATEGORIES =
            List.of(
                    "electronics.audio.headphone",
                    "electronics.audio",
                    "electronics.tv",
                    "electronicsx.tv",
                    "tv",
                    "fashion.shoes");
    static final List<String> PAGES = List.of("/", "/cart", "/search");
    static final List<String> DEVICES = List.of("mobile", "desktop");
    static final List<String> CHANNELS = List.of("app", "web");
    static final List<String> REQUEST_CHANNELS = List.of("chat", "phone");
    static final List<String> REQUEST_CATEGORIES = List.of("delivery", "refund");
    static final List<String> CLUBS = List.of("gold club", "book club");
    static final List<String> BRANDS = List.of("누리", "한빛", "나래");

    private static final int CUSTOMERS = 70;
    private static final int WITHOUT_SNAPSHOT = 5;

    record Person(
            String id,
            @Nullable String gender,
            @Nullable String grade,
            @Nullable Integer birthYear,
            @Nullable Boolean consentEmail,
            @Nullable String club,
            @Nullable Integer points,
            LocalDate signedUp) {

        /** As the shop sends its own fields; some send nonsense. */
        @Nullable String attributes() {
            if (club == null && points == null) {
                return id.endsWith("3") ? "no json" : null;
            }
            return "{%s%s\"since\":{\"year\":2019}}"
                    .formatted(
                            club == null ? "" : "\"club\":\"%s\",".formatted(club),
                            points == null ? "" : "\"points\":%d,".formatted(points));
        }
    }

    /** In UTC; without customer it is an anonymous visitor's. */
    record Happening(
            long key,
            @Nullable String customer,
            LocalDateTime at,
            String type,
            @Nullable String category,
            @Nullable String brand,
            String product,
            @Nullable String page,
            String device,
            @Nullable String channel) {}

    record Sale(
            long key,
            String order,
            @Nullable String customer,
            LocalDateTime at,
            String product,
            @Nullable String category,
            @Nullable String brand,
            @Nullable String channel,
            int quantity,
            BigDecimal amount,
            String status) {}

    record Request(
            long key,
            String customer,
            String channel,
            @Nullable String category,
            @Nullable Integer satisfaction,
            LocalDateTime opened,
            @Nullable LocalDateTime closed) {}

    static ShopRows random(long seed) {
        var chance = new Random(seed);
        var people =
                IntStream.range(0, CUSTOMERS - WITHOUT_SNAPSHOT)
                        .mapToObj(number -> person(number, chance))
                        .toList();
        var happenings = IntStream.range(0, 1500).mapToObj(key -> happening(key, chance)).toList();
        var sales = new ArrayList<Sale>();
        for (var key = 0; key < 260; key++) {
            sales.add(sale(key, chance));
        }
        var requests = IntStream.range(0, 120).mapToObj(key -> request(key, chance)).toList();
        return new ShopRows(people, happenings, sales, requests);
    }

    static LocalDate day(LocalDateTime utc) {
        return utc.atOffset(ZoneOffset.UTC).atZoneSameInstant(SEOUL).toLocalDate();
    }

    private static Person person(int number, Random chance) {
        return new Person(
                "C" + number,
                chance.nextInt(5) == 0 ? null : chance.nextBoolean() ? "F" : "M",
                chance.nextInt(6) == 0 ? null : pick(chance, List.of("VIP", "GOLD", "BRONZE")),
                chance.nextInt(6) == 0 ? null : 1960 + chance.nextInt(45),
                chance.nextInt(6) == 0 ? null : chance.nextBoolean(),
                chance.nextInt(3) == 0 ? null : pick(chance, CLUBS),
                chance.nextInt(3) == 0 ? null : chance.nextInt(100),
                FIRST_DAY.minusDays(chance.nextInt(30)));
    }

    private static Happening happening(int key, Random chance) {
        // Some customers never come: only the lower two thirds of the numbers do, and the last.
        var customer = chance.nextInt(10) == 0 ? null : "C" + visitor(chance);
        return new Happening(
                key,
                customer,
                time(chance),
                pick(chance, TYPES),
                chance.nextInt(6) == 0 ? null : pick(chance, CATEGORIES),
                chance.nextInt(6) == 0 ? null : pick(chance, BRANDS),
                "P" + chance.nextInt(4),
                chance.nextInt(4) == 0 ? null : pick(chance, PAGES),
                pick(chance, DEVICES),
                chance.nextInt(8) == 0 ? null : pick(chance, CHANNELS));
    }

    private static Request request(int key, Random chance) {
        var opened = time(chance);
        return new Request(
                key,
                "C" + chance.nextInt(CUSTOMERS),
                pick(chance, REQUEST_CHANNELS),
                chance.nextInt(6) == 0 ? null : pick(chance, REQUEST_CATEGORIES),
                chance.nextInt(3) == 0 ? null : 1 + chance.nextInt(5),
                opened,
                chance.nextInt(3) == 0 ? null : opened.plusHours(5));
    }

    private static int visitor(Random chance) {
        return chance.nextInt(12) == 0
                ? CUSTOMERS - 1 - chance.nextInt(WITHOUT_SNAPSHOT)
                : chance.nextInt(45);
    }

    private static Sale sale(int key, Random chance) {
        var status = chance.nextInt(8);
        var amount = BigDecimal.valueOf(1000L * (1 + chance.nextInt(60)));
        return new Sale(
                key,
                "O" + chance.nextInt(150),
                chance.nextInt(12) == 0 ? null : "C" + chance.nextInt(40),
                time(chance),
                "P" + chance.nextInt(4),
                chance.nextInt(6) == 0 ? null : pick(chance, CATEGORIES),
                chance.nextInt(6) == 0 ? null : pick(chance, BRANDS),
                chance.nextInt(8) == 0 ? null : pick(chance, CHANNELS),
                status == 0 ? -1 : 1 + chance.nextInt(3),
                status == 0 ? amount.negate() : amount,
                status == 0 ? "refunded" : status == 1 ? "cancelled" : "completed");
    }

    private static LocalDateTime time(Random chance) {
        return FIRST_DAY
                .atStartOfDay(SEOUL)
                .withZoneSameInstant(ZoneOffset.UTC)
                .toLocalDateTime()
                .plusSeconds(chance.nextInt(DAYS * 86_400));
    }

    private static <T> T pick(Random chance, List<T> values) {
        return values.get(chance.nextInt(values.size()));
    }
}
