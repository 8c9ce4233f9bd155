package com.martlet.serving;

import com.martlet.mart.Fact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Rows of a shop that is open in Seoul, with every kind of gap and oddity; the same for a seed. */
final class RandomFacts {

    static final LocalDate FIRST = LocalDate.of(2020, 9, 16);
    static final int DAYS = 40;

    private static final List<String> TYPES =
            List.of("view", "view", "view", "cart", "purchase", "login", "logout", "page_view");
    static final List<String> CATEGORIES =
            List.of(
                    "",
                    "tv",
                    "tv.oled",
                    "tv.oled.big",
                    "tv.lcd",
                    "phone.smart",
                    "shoe",
                    "shoes.red");
    static final List<String> BRANDS = List.of("", "Arca", "Bolt", "Cielo", "금성");
    static final List<String> DEVICES = List.of("", "mobile", "desktop");
    static final List<String> COUNTRIES = List.of("", "KR", "US");

    private final Random random;
    private int orders;

    RandomFacts(long seed) {
        this.random = new Random(seed);
    }

    List<Fact> all() {
        var facts = new ArrayList<Fact>();
        for (var day = 0; day < DAYS; day++) {
            if (day == 0 || day == DAYS - 1 || random.nextInt(8) > 0) {
                addDay(FIRST.plusDays(day), facts);
            }
        }
        return facts;
    }

    private void addDay(LocalDate day, List<Fact> facts) {
        for (var i = random.nextInt(40) + 1; i > 0; i--) {
            facts.add(event(day));
        }
        for (var i = random.nextInt(12); i > 0; i--) {
            facts.add(purchase(day));
        }
        for (var i = random.nextInt(5); i > 0; i--) {
            facts.add(request(day));
        }
        if (random.nextInt(5) == 0) {
            facts.add(Fact.customer(day, customer()));
            facts.add(Fact.customer(day, "registered" + day));
        }
    }

    private Fact event(LocalDate day) {
        var type = any(TYPES);
        var fact =
                somewhere(
                        Fact.event(day, utc(day), customer(), type)
                                .with("session_key", (long) random.nextInt(60))
                                .with("device", any(DEVICES))
                                .with("page", any(List.of("", "/", "/cart"))));
        if (type.equals("login") && random.nextBoolean()) {
            fact = fact.with("access_seconds", random.nextInt(5_000));
        }
        if (random.nextBoolean()) {
            fact = fact.with("dwell_seconds", random.nextInt(300));
        }
        return switch (random.nextInt(6)) {
            case 0 -> fact.without("customer_id").with("visitor_id", "v" + random.nextInt(9));
            case 1 -> fact.without("customer_id");
            default -> random.nextInt(9) == 0 ? fact.without("session_key") : fact;
        };
    }

    private Fact purchase(LocalDate day) {
        orders += random.nextInt(2);
        var fact =
                somewhere(
                        Fact.purchase(day, utc(day), customer(), amount())
                                .with("order_id", "o" + orders)
                                .with("quantity", random.nextInt(4))
                                .with(
                                        "status",
                                        any(
                                                List.of(
                                                        "completed",
                                                        "completed",
                                                        "refunded",
                                                        "cancelled"))));
        return random.nextInt(6) == 0 ? fact.without("customer_id") : fact;
    }

    private Fact request(LocalDate day) {
        var opened = utc(day);
        var fact =
                Fact.request(day, opened, customer(), "r" + random.nextInt())
                        .with("channel", any(List.of("phone", "chat")))
                        .with("category", any(List.of("return", "refund", "")));
        if (random.nextBoolean()) {
            fact = fact.with("satisfaction", 1 + random.nextInt(5));
        }
        return random.nextBoolean()
                ? fact.with(
                        "closed_at", LocalDateTime.parse(opened).plusMinutes(random.nextInt(9_000)))
                : fact;
    }

    private Fact somewhere(Fact fact) {
        return fact.with("category_code", any(CATEGORIES))
                .with("brand", any(BRANDS))
                .with("product_id", "p" + random.nextInt(12))
                .with("channel", any(List.of("web", "app")))
                .with("country", any(COUNTRIES));
    }

    private String customer() {
        return "c" + random.nextInt(60);
    }

    private String amount() {
        return BigDecimal.valueOf(random.nextInt(1_000_000) - 1_000, 4).toPlainString();
    }

    private String utc(LocalDate day) {
        return day.atStartOfDay().plusSeconds(random.nextInt(86_400)).minusHours(9).toString();
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
