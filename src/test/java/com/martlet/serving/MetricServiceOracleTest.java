package com.martlet.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.martlet.mart.Fact;
import com.martlet.mart.Metric;
import com.martlet.mart.MetricCatalogue;
import com.martlet.prediction.Habits;
import com.martlet.serving.RandomQuestions.Question;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions answered by day blocks and by DuckDB from the same rows. */
class MetricServiceOracleTest {

    private static final long SEED = 20_201_025;

    private static final int QUESTIONS = 100;
    private static final int MANY_QUESTIONS = 5_000;
    private static final Served SERVED = new Served("Asia/Seoul");
    private static final List<Metric> METRICS = new MetricCatalogue().all();

    @TempDir private static Path folder;

    private static Oracle oracle;

    @BeforeAll
    static void load() throws Exception {
        var facts = facts();
        SERVED.load(facts);
        oracle = new Oracle(facts, folder);
        oracle.tellValues(values());
    }

    /** With a history before it, so that there is something to predict from. */
    private static List<Fact> facts() {
        var first = RandomFacts.FIRST;
        var facts = new ArrayList<>(Habits.purchases(400, first.minusDays(60), first.minusDays(1)));
        facts.addAll(new RandomFacts(SEED).all());
        return facts;
    }

    /** A metric that DuckDB is not asked about would be believed unseen. */
    @Test
    void everyMetricHasAnOracle() {
        assertThat(METRICS)
                .extracting(Metric::id)
                .allMatch(OracleMetrics::knows)
                .containsExactlyInAnyOrderElementsOf(OracleMetrics.ids());
    }

    @Test
    void answersEveryMetricAtEveryGrain() throws Exception {
        for (var metric : METRICS) {
            for (var grain : RandomQuestions.grains(metric)) {
                var numbers = compare(metric, RandomQuestions.whole(metric, grain, List.of()));
                assertThat(numbers).as("%s by %s", metric.id(), grain).isPositive();
            }
        }
    }

    @Test
    void answersEveryMetricByEveryDimension() throws Exception {
        for (var metric : METRICS) {
            var grain = RandomQuestions.grains(metric).getLast();
            for (var dimension : metric.dimensions()) {
                var numbers =
                        compare(metric, RandomQuestions.whole(metric, grain, List.of(dimension)));
                assertThat(numbers).as("%s by %s", metric.id(), dimension).isPositive();
            }
        }
    }

    @Test
    void answersWhatAnIndependentDatabaseAnswers() throws Exception {
        assertThat(ask(QUESTIONS, SEED)).isGreaterThan(500);
    }

    @Test
    @Tag("prove")
    void answersThousandsOfQuestions() throws Exception {
        var seed = Long.getLong("martlet.seed", System.nanoTime());
        System.out.printf("-Dmartlet.seed=%d repeats these questions%n", seed);

        var numbers = ask(MANY_QUESTIONS, seed);

        System.out.printf("%,d questions, %,d numbers equal%n", MANY_QUESTIONS, numbers);
        assertThat(numbers).isGreaterThan(50_000);
    }

    /** Every other question is asked of the days before as well, as boards do to compare. */
    private static long ask(int questions, long seed) throws Exception {
        var random = new RandomQuestions(SERVED, seed);
        var numbers = 0L;
        for (var number = 0; number < questions; number++) {
            var metric = METRICS.get(number % METRICS.size());
            var question = random.about(metric);
            numbers += compare(metric, question);
            if (number % 2 == 0) {
                numbers += compare(metric, question.earlier());
            }
        }
        return numbers;
    }

    private static int compare(Metric metric, Question question) throws Exception {
        var query = question.query();
        var expected = oracle.ask(metric.id(), query, question.members());
        var answered = answers(metric, query);
        for (var key : union(expected.keySet(), answered.keySet())) {
            assertThat(answered.getOrDefault(key, 0.0))
                    .as("%s at %s of %s", metric.id(), key, question)
                    .isCloseTo(expected.getOrDefault(key, 0.0), within(tolerance(metric)));
        }
        return expected.size();
    }

    private static Map<String, Double> answers(Metric metric, MetricQuery query) {
        var answered = new HashMap<String, Double>();
        for (var row : SERVED.ask(query).rows()) {
            var value = row.values().get(metric.id());
            if (value != null) {
                answered.put(key(query, row), value.doubleValue());
            }
        }
        return answered;
    }

    private static double tolerance(Metric metric) {
        return switch (metric.unit()) {
            case CUSTOMERS, COUNT -> 0;
            case SECONDS, HOURS, NUMBER -> 0.0051;
            case MONEY -> 0.000_051;
            case RATIO -> 0.000_000_51;
        };
    }

    private static String key(MetricQuery query, MetricAnswer.Row row) {
        var parts = new ArrayList<>(List.of(row.bucket()));
        query.by().forEach(dimension -> parts.add(row.keys().get(dimension)));
        return String.join("|", parts);
    }

    private static Set<String> union(Set<String> left, Set<String> right) {
        var all = new HashSet<>(left);
        all.addAll(right);
        return all;
    }

    private static List<OracleBuyers.Value> values() {
        return SERVED.shop()
                .read(
                        client ->
                                client.sql(
                                                """
                                                select customer_id, predicted_value_90 as value90,
                                                    predicted_value_180 as value180,
                                                    predicted_value_365 as value365
                                                from customer_values""")
                                        .query(OracleBuyers.Value.class)
                                        .list());
    }
}
