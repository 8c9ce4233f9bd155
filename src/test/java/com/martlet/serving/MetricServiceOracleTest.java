package com.martlet.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.martlet.base.Period;
import com.martlet.mart.Metric;
import com.martlet.mart.MetricCatalogue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random questions, answered by day blocks and by DuckDB from the same rows. */
class MetricServiceOracleTest {

    private static final long SEED = 20_201_025;
    private static final int QUESTIONS = 200;
    private static final Served SERVED = new Served("Asia/Seoul");
    private static final List<Metric> METRICS = new MetricCatalogue().all();

    @TempDir private static Path folder;

    private static Oracle oracle;
    private final Random random = new Random(SEED);

    @BeforeAll
    static void load() throws Exception {
        var facts = new RandomFacts(SEED).all();
        SERVED.load(facts);
        oracle = new Oracle(facts, folder);
    }

    @Test
    void answersWhatAnIndependentDatabaseAnswers() throws Exception {
        var asked = new TreeSet<String>();
        var compared = 0;
        for (var question = 0; question < QUESTIONS; question++) {
            var metric = METRICS.get(question % METRICS.size());
            if (OracleMetrics.knows(metric.id())) {
                compared += compare(metric);
                asked.add(metric.id());
            }
        }

        assertThat(asked).hasSizeGreaterThan(38);
        assertThat(compared).isGreaterThan(1_000);
    }

    private int compare(Metric metric) throws Exception {
        var members = randomMembers();
        var query = randomQuery(metric, members);
        var expected = oracle.ask(metric.id(), query, members);

        var answered = new HashMap<String, Double>();
        for (var row : SERVED.ask(query).rows()) {
            var value = row.values().get(metric.id());
            if (value != null) {
                answered.put(key(query, row), value.doubleValue());
            }
        }

        for (var key : union(expected.keySet(), answered.keySet())) {
            assertThat(answered.getOrDefault(key, 0.0))
                    .as("%s at %s of %s", metric.id(), key, query)
                    .isCloseTo(expected.getOrDefault(key, 0.0), within(tolerance(metric)));
        }
        return answered.size();
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

    private MetricQuery randomQuery(Metric metric, Set<String> members) {
        var grains =
                List.of(Grain.values()).stream()
                        .filter(
                                grain ->
                                        metric.grains()
                                                .contains(grain.name().toLowerCase(Locale.ROOT)))
                        .toList();
        var dimensions = metric.dimensions().stream().sorted().toList();
        var by = new TreeSet<String>();
        IntStream.range(0, random.nextInt(3)).forEach(i -> by.add(any(dimensions)));
        var isSegmented = metric.segmentable() && random.nextInt(3) == 0;
        return new MetricQuery(
                List.of(metric.id()),
                randomPeriod(),
                any(grains),
                List.copyOf(by),
                randomFilters(dimensions),
                isSegmented ? Optional.of(SERVED.members(members)) : Optional.empty());
    }

    private Period randomPeriod() {
        var from = random.nextInt(RandomFacts.DAYS - 1);
        var length = random.nextInt(RandomFacts.DAYS - from);
        return new Period(
                RandomFacts.FIRST.plusDays(from), RandomFacts.FIRST.plusDays(from + length));
    }

    private Map<String, Set<String>> randomFilters(List<String> dimensions) {
        var dimension = any(dimensions);
        var values =
                Map.of(
                                "category", List.of("tv", "shoe", "tv.oled"),
                                "category_2", List.of("tv.oled", "phone.smart", ""),
                                "brand", RandomFacts.BRANDS,
                                "device", RandomFacts.DEVICES,
                                "country", RandomFacts.COUNTRIES,
                                "weekday", List.of("1", "3", "7"),
                                "hour", List.of("0", "9", "14", "23"),
                                "rfm_segment", List.of("lost", "at_risk", "loyal", "prospects"),
                                "service_channel", List.of("phone"))
                        .get(dimension);
        return values == null || random.nextBoolean()
                ? Map.of()
                : Map.of(dimension, new HashSet<>(List.of(any(values), any(values))));
    }

    private Set<String> randomMembers() {
        var members = new TreeSet<String>();
        IntStream.range(0, random.nextInt(30)).forEach(i -> members.add("c" + random.nextInt(60)));
        return members;
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
