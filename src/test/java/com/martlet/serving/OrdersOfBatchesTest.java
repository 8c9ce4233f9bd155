package com.martlet.serving;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.base.Period;
import com.martlet.mart.Fact;
import com.martlet.mart.Metric;
import com.martlet.mart.MetricCatalogue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Twelve weeks of files in any order, some rows twice, some weeks late, some days again: every
 * table and every number is as if all had come at once. What Spark does to a day is done by {@link
 * WeeklyBatches}.
 */
class OrdersOfBatchesTest {

    private static final int ORDERS = 20;
    private static final int RERUNS = 10;
    private static final List<String> TABLES =
            List.of(
                    "fact_events",
                    "fact_purchases",
                    "fact_service_requests",
                    "customer_snapshots",
                    "customer_days",
                    "category_days",
                    "brand_days",
                    "event_type_days",
                    "page_days",
                    "service_days",
                    "daily_kpi",
                    "customer_values",
                    "dim_customers",
                    "dim_customer_history",
                    "dim_products",
                    "fact_sessions");

    /** Ordinals are given in order of arrival; a fit's last digits follow their order. */
    private static final String WITHOUT =
            "- 'customer_ordinal' - 'probability_alive' - 'expected_purchases_90'"
                    + " - 'expected_purchases_180' - 'expected_purchases_365'"
                    + " - 'predicted_value_90' - 'predicted_value_180' - 'predicted_value_365'";

    private static final List<Fact> FACTS = WeeklyBatches.twelveWeeks();

    private static Map<String, List<String>> atOnce = Map.of();

    @BeforeAll
    static void loadAllAtOnce() {
        var served = new Served("Asia/Seoul");
        served.load(FACTS);
        atOnce = everything(served);
        assertThat(atOnce.values()).allMatch(rows -> rows.size() > 1);
    }

    @Test
    void endAlikeInOneOrder() {
        assertOrder(20_111_209);
    }

    @Test
    @Tag("prove")
    @Timeout(3_600)
    void endAlikeInTwentyOrders() {
        var seed = Long.getLong("martlet.seed", System.nanoTime());
        System.out.printf("-Dmartlet.seed=%d repeats these orders%n", seed);
        for (var order = 0; order < ORDERS; order++) {
            assertOrder(seed + order);
        }
        System.out.printf("%d orders of twelve batches end alike%n", ORDERS);
    }

    @Test
    @Tag("prove")
    @Timeout(3_600)
    void stayAlikeThroughTenRuns() {
        var batches = new WeeklyBatches(new Random(7), FACTS);
        var served = new Served("Asia/Seoul");
        served.load(FACTS);
        batches.all().forEach(batches::receive);

        for (var run = 0; run < RERUNS; run++) {
            batches.loadAgain(served);
            assertAlike(served, "run " + run);
        }
    }

    private static void assertOrder(long seed) {
        var random = new Random(seed);
        var batches = new WeeklyBatches(random, FACTS);
        var order = new ArrayList<>(batches.all());
        Collections.shuffle(order, random);
        var served = new Served("Asia/Seoul");
        order.forEach(batch -> batches.load(served, batch));
        assertAlike(served, "seed " + seed);
    }

    private static void assertAlike(Served served, String what) {
        var found = everything(served);
        atOnce.forEach(
                (name, rows) -> assertThat(found.get(name)).as(name + ", " + what).isEqualTo(rows));
    }

    private static Map<String, List<String>> everything(Served served) {
        var everything = new LinkedHashMap<String, List<String>>();
        TABLES.forEach(table -> everything.put(table, rows(served, table)));
        new MetricCatalogue()
                .all().stream()
                        .filter(metric -> !metric.id().startsWith("predicted"))
                        .forEach(metric -> everything.put(metric.id(), numbers(served, metric)));
        return everything;
    }

    private static List<String> rows(Served served, String table) {
        var select =
                "select cast(to_jsonb(rows) %s as text) from %s as rows".formatted(WITHOUT, table);
        return served.shop().read(client -> client.sql(select).query(String.class).list()).stream()
                .sorted()
                .toList();
    }

    private static List<String> numbers(Served served, Metric metric) {
        var grain = RandomQuestions.grains(metric).getFirst();
        var query =
                new MetricQuery(
                        List.of(metric.id()),
                        new Period(WeeklyBatches.FIRST, WeeklyBatches.LAST),
                        grain,
                        List.of(),
                        Map.of(),
                        Optional.empty());
        return served.ask(query).rows().stream().map(Object::toString).toList();
    }
}
