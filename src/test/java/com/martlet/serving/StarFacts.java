package com.martlet.serving;

import com.martlet.mart.Fact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A shop whose customers and products change, and whose visits go over midnight. */
final class StarFacts {

    private static final LocalDate FIRST = LocalDate.of(2020, 12, 20);
    private static final int DAYS = 20;
    private static final int VISITS_A_DAY = 12;
    private static final long SALES = 1_000_000;

    private final Random random;
    private final List<Fact> facts = new ArrayList<>();
    private long keys;

    StarFacts(long seed) {
        random = new Random(seed);
    }

    List<Fact> all() {
        for (var day = FIRST; day.isBefore(FIRST.plusDays(DAYS)); day = day.plusDays(1)) {
            addSnapshots(day);
            for (var visit = 0; visit < VISITS_A_DAY; visit++) {
                addVisit(day.atTime(9, 0).plusMinutes(visit * 72L));
            }
        }
        return facts;
    }

    /** Some customers are missing on some days. */
    private void addSnapshots(LocalDate day) {
        for (var number = 0; number < 12; number++) {
            if (random.nextInt(5) > 0) {
                facts.add(
                        Fact.customer(day, "c" + number)
                                .with("grade", oneOf("SILVER", "SILVER", "GOLD", null))
                                .with("consent_email", random.nextInt(9) == 0 ? null : true));
            }
        }
    }

    /** Six minutes apart at most, so that no two events share a moment. */
    private void addVisit(LocalDateTime start) {
        var session = ++keys;
        var at = start;
        var who = oneOf("c1", "c2", "c3", "c4", null);
        for (var event = random.nextInt(7) + 1; event > 0; event--) {
            at = at.plusSeconds(1 + random.nextInt(360));
            addEvent(at, session, who);
        }
    }

    private void addEvent(LocalDateTime local, long session, @Nullable String who) {
        var type = oneOf("view", "view", "page_view", "purchase");
        var price = BigDecimal.valueOf(1 + random.nextInt(90_000), 2);
        var utc = local.minusHours(9);
        var event =
                Fact.event(local.toLocalDate(), utc.toString(), who, type)
                        .with("event_key", ++keys)
                        .with("visitor_id", "v" + session)
                        .with("session_key", session)
                        .with("product_id", "p" + random.nextInt(9))
                        .with("category_code", oneOf("tv.oled", "tv.lcd", "shoes", null))
                        .with("brand", oneOf("Arca", "Bolt", null))
                        .with("page", oneOf("/", "/cart", "/item", null))
                        .with("price", price);
        facts.add(event);
        if (type.equals("purchase")) {
            facts.add(
                    Fact.purchase(local.toLocalDate(), utc.toString(), who, price.toString())
                            .with("purchase_key", SALES + keys)
                            .with("product_id", event.columns().get("product_id"))
                            .with("unit_price", price));
        }
    }

    private <T extends @Nullable Object> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
