package com.martlet.mart;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.warehouse.TableDay;
import com.martlet.warehouse.TestWarehouse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the views of visible loads cost: the same questions of them and of the rows themselves. */
@Tag("bench")
class PointersBench {

    private static final int EVENTS = Integer.getInteger("martlet.bench.events", 1_000_000);
    private static final int DAYS = 100;
    private static final int RUNS = 9;
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    /** A question; %s is where the rows are. */
    private static final Map<String, String> QUESTIONS =
            Map.of(
                    "events by day",
                    "select day, count(*) from %s group by day order by day",
                    "customers by day",
                    "select day, count(distinct customer_id) from %s group by day order by day",
                    "one day by kind",
                    "select event_type, count(*) from %s where day = '2026-02-01'"
                            + " group by event_type order by event_type",
                    "a month by brand",
                    "select brand, count(*) from %s where day between '2026-02-01' and '2026-02-28'"
                            + " group by brand order by brand");

    private final Shop shop = new Shop("UTC");
    private final JdbcTemplate loader = TestWarehouse.loader(shop.warehouse(), shop.tenant());

    @Test
    void asksThroughPointersAndDirectly() {
        for (var day = 0; day < DAYS; day++) {
            load(FIRST.plusDays(day));
        }
        TestWarehouse.analyze(raw());
        System.out.printf("bench pointers: %,d events in %d loads%n", EVENTS, DAYS);
        QUESTIONS.forEach(this::compare);
    }

    /** Each day is a load of its own, as a year of daily runs leaves it. */
    private void load(LocalDate day) {
        var load = shop.warehouse().nextLoadId(shop.tenant().id());
        loader.update(
                """
                insert into %s (load_id, day, event_key, customer_id, session_key, event_type,
                    brand, page, occurred_at)
                select ?, ?, i, 'c' || (i * 7919 %% 50000), i / 8,
                    (array['view', 'view', 'cart', 'purchase'])[1 + i %% 4], 'b' || i %% 40,
                    '/p' || i %% 300, ? + i * interval '1 second'
                from generate_series(1, ?) as i"""
                        .formatted(raw()),
                load.value(),
                day,
                day.atStartOfDay(),
                EVENTS / DAYS);
        var events = new TableDay("events", day);
        shop.warehouse().stage(shop.tenant().id(), load, List.of(events));
        shop.publish(new Shop.Staged(load, java.util.Set.of(events)), Map.of());
    }

    private void compare(String name, String question) {
        var through = new ArrayList<Double>();
        var directly = new ArrayList<Double>();
        for (var run = 0; run < RUNS; run++) {
            var ours =
                    timed(
                            through,
                            () -> shop.read(client -> rows(client, question, "fact_events")));
            var theirs = timed(directly, () -> rows(JdbcClient.create(loader), question, raw()));
            assertThat(ours).isEqualTo(theirs).isNotEmpty();
        }
        System.out.printf(
                "%-18s through pointers %6.1f ms, directly %6.1f ms, ratio %.2f%n",
                name, median(through), median(directly), median(through) / median(directly));
    }

    private static List<String> rows(JdbcClient client, String question, String from) {
        return client.sql(question.formatted(from)).query().listOfRows().stream()
                .map(Object::toString)
                .toList();
    }

    private static <T> T timed(List<Double> millis, Supplier<T> work) {
        var begun = System.nanoTime();
        var answer = work.get();
        millis.add((System.nanoTime() - begun) / 1e6);
        return answer;
    }

    private static double median(List<Double> millis) {
        return millis.stream().sorted().toList().get(millis.size() / 2);
    }

    private String raw() {
        return shop.tenant().key() + "_raw_data.events";
    }
}
