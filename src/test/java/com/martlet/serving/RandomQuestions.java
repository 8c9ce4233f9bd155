package com.martlet.serving;

import com.martlet.base.Period;
import com.martlet.mart.Metric;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Questions by chance: metric, period, grain, dimensions, filters, segment; the same for a seed.
 */
final class RandomQuestions {

    private static final Map<String, List<String>> VALUES =
            Map.of(
                    "category", List.of("tv", "shoe", "tv.oled"),
                    "category_2", List.of("tv.oled", "phone.smart", ""),
                    "brand", RandomFacts.BRANDS,
                    "device", RandomFacts.DEVICES,
                    "country", RandomFacts.COUNTRIES,
                    "weekday", List.of("1", "3", "7"),
                    "hour", List.of("0", "9", "14", "23"),
                    "rfm_segment", List.of("lost", "at_risk", "loyal", "prospects"),
                    "service_channel", List.of("phone"));

    private final Served served;
    private final Random random;

    RandomQuestions(Served served, long seed) {
        this.served = served;
        random = new Random(seed);
    }

    /**
     * One question.
     *
     * @param members of the segment, if the query has one
     */
    record Question(String metric, MetricQuery query, Set<String> members) {

        /** The same of the days just before, as a board asks to compare. */
        Question earlier() {
            return new Question(metric, with(query.period().previous()), members);
        }

        private MetricQuery with(Period period) {
            return new MetricQuery(
                    query.metrics(),
                    period,
                    query.grain(),
                    query.by(),
                    query.filters(),
                    query.segment());
        }
    }

    Question about(Metric metric) {
        var grain = any(grains(metric));
        var by = new TreeSet<String>();
        var dimensions = metric.dimensions().stream().sorted().toList();
        IntStream.range(0, random.nextInt(3)).forEach(i -> by.add(any(dimensions)));
        return question(metric, randomPeriod(), grain, List.copyOf(by), randomFilters(dimensions));
    }

    /** Everything there is, without a segment. */
    static Question whole(Metric metric, Grain grain, List<String> by) {
        var all = new Period(RandomFacts.FIRST, RandomFacts.FIRST.plusDays(RandomFacts.DAYS - 1));
        var query =
                new MetricQuery(List.of(metric.id()), all, grain, by, Map.of(), Optional.empty());
        return new Question(metric.id(), query, Set.of());
    }

    static List<Grain> grains(Metric metric) {
        return List.of(Grain.values()).stream()
                .filter(grain -> metric.grains().contains(grain.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private Question question(
            Metric metric,
            Period period,
            Grain grain,
            List<String> by,
            Map<String, Set<String>> filters) {
        var members = randomMembers();
        Optional<CustomerSet> segment =
                metric.segmentable() && random.nextInt(3) == 0
                        ? Optional.of(served.members(members))
                        : Optional.empty();
        return new Question(
                metric.id(),
                new MetricQuery(List.of(metric.id()), period, grain, by, filters, segment),
                members);
    }

    private Period randomPeriod() {
        var from = random.nextInt(RandomFacts.DAYS - 1);
        var length = random.nextInt(RandomFacts.DAYS - from);
        return new Period(
                RandomFacts.FIRST.plusDays(from), RandomFacts.FIRST.plusDays(from + length));
    }

    private Map<String, Set<String>> randomFilters(List<String> dimensions) {
        var dimension = any(dimensions);
        var values = VALUES.get(dimension);
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
