package com.martlet.segment;

import com.martlet.base.Period;
import com.martlet.segment.CustomerMetric.Subject;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rules by chance that repeats, up to three groups deep. */
final class RandomRules {

    private static final List<Comparison> ORDER =
            List.of(
                    Comparison.EQUAL,
                    Comparison.NOT_EQUAL,
                    Comparison.AT_LEAST,
                    Comparison.MORE_THAN,
                    Comparison.AT_MOST,
                    Comparison.LESS_THAN);

    /** By level. */
    private static final List<List<String>> CATEGORIES =
            List.of(
                    List.of("electronics", "tv", "fashion"),
                    List.of("electronics.audio", "electronics.tv", "fashion.shoes"),
                    List.of("electronics.audio.headphone"));

    private final Random chance;

    RandomRules(long seed) {
        chance = new Random(seed);
    }

    Rule next() {
        return node(3);
    }

    private Rule node(int depth) {
        return switch (depth == 0 ? 3 : chance.nextInt(5)) {
            case 0 -> new Rule.All(nodes(depth - 1));
            case 1 -> new Rule.Any(nodes(depth - 1));
            case 2 -> new Rule.Not(node(depth - 1));
            default -> leaf();
        };
    }

    private List<Rule> nodes(int depth) {
        return IntStream.range(0, 1 + chance.nextInt(3)).mapToObj(i -> node(depth)).toList();
    }

    private Rule leaf() {
        return switch (chance.nextInt(9)) {
            case 0, 1 -> metric();
            case 2, 3 -> event();
            case 4 -> recency();
            case 5 -> score();
            case 6 -> own();
            case 7 -> new Rule.InList("some");
            default -> attribute();
        };
    }

    private Rule metric() {
        var metric = pick(List.of(CustomerMetric.values()));
        var value =
                switch (metric) {
                    case PURCHASE_AMOUNT -> chance.nextInt(200) * 1000L - 20_000;
                    case AVERAGE_ORDER_VALUE -> chance.nextInt(90) * 1000L;
                    default -> chance.nextInt(6);
                };
        return new Rule.Metric(
                metric, pick(ORDER), BigDecimal.valueOf(value), where(metric.subject()), window());
    }

    private Rule event() {
        return new Rule.Event(
                chance.nextInt(6) == 0 ? EventType.ANY : pick(ShopRows.TYPES),
                pick(ORDER),
                chance.nextInt(4),
                where(Subject.EVENTS),
                window());
    }

    private Rule recency() {
        var of = pick(List.of(LastTime.values()));
        return new Rule.Recency(
                of,
                pick(ORDER),
                chance.nextInt(20),
                of.subject().map(this::where).orElse(Rule.Where.ANYTHING));
    }

    private Rule score() {
        var score =
                pick(Stream.of(CustomerScore.values()).filter(one -> !one.isPredicted()).toList());
        var value =
                switch (score) {
                    case RFM_MONETARY, CUSTOMER_VALUE -> chance.nextInt(300) * 1000L;
                    case RFM_RECENCY -> chance.nextInt(18);
                    default -> chance.nextInt(6);
                };
        return new Rule.Score(score, pick(ORDER), BigDecimal.valueOf(value));
    }

    private Rule own() {
        if (chance.nextBoolean()) {
            var op = chance.nextBoolean() ? Comparison.IN : Comparison.NOT_IN;
            return new Rule.OwnAttribute("club", op, List.of(pick(ShopRows.CLUBS)));
        }
        return new Rule.OwnAttribute(
                "points", pick(ORDER), List.of(String.valueOf(chance.nextInt(100))));
    }

    private Rule.Where where(Subject subject) {
        if (chance.nextBoolean()) {
            return Rule.Where.ANYTHING;
        }
        var values = new EnumMap<Narrowing, Set<String>>(Narrowing.class);
        for (var narrowing : Narrowing.of(subject)) {
            if (chance.nextInt(3) == 0) {
                values.put(narrowing, Set.of(pick(values(subject, narrowing))));
            }
        }
        return new Rule.Where(
                values,
                chance.nextInt(3) > 0
                        ? Rule.Hours.WHOLE_DAY
                        : new Rule.Hours(chance.nextInt(24), chance.nextInt(24)),
                chance.nextInt(3) > 0 ? Set.of() : Set.copyOf(List.of(1 + chance.nextInt(7), 6)));
    }

    private static List<String> values(Subject subject, Narrowing narrowing) {
        var ofRequests = subject == Subject.SERVICE;
        return switch (narrowing) {
            case CATEGORY ->
                    ofRequests
                            ? ShopRows.REQUEST_CATEGORIES
                            : List.of("electronics", "electronics.audio", "tv", "fashion");
            case BRAND -> ShopRows.BRANDS;
            case PRODUCT -> List.of("P1", "P2");
            case PAGE -> ShopRows.PAGES;
            case CHANNEL -> ofRequests ? ShopRows.REQUEST_CHANNELS : ShopRows.CHANNELS;
            case DEVICE -> ShopRows.DEVICES;
        };
    }

    private Rule attribute() {
        return switch (chance.nextInt(13)) {
            case 0 -> texts(CustomerAttribute.PREFERRED_CATEGORY, pick(CATEGORIES));
            case 1 -> texts(CustomerAttribute.PREFERRED_BRAND, ShopRows.BRANDS);
            case 2 -> texts(CustomerAttribute.GENDER, List.of("F", "M"));
            case 3 -> texts(CustomerAttribute.GRADE, List.of("VIP", "GOLD", "BRONZE"));
            case 4 -> texts(CustomerAttribute.CONSENT_EMAIL, List.of("true", "false"));
            case 5 -> ordered(CustomerAttribute.BIRTH_YEAR, 1960 + chance.nextInt(45));
            case 6 -> ordered(CustomerAttribute.AGE, 15 + chance.nextInt(45));
            case 7 -> texts(CustomerAttribute.RFM_SEGMENT, ScoreFacts.SEGMENTS);
            case 8 -> texts(CustomerAttribute.VALUE_TIER, ScoreFacts.TIERS);
            case 9 -> day(CustomerAttribute.FIRST_PURCHASE, chance.nextInt(20));
            case 10 -> texts(CustomerAttribute.CHURNED, List.of("true", "false"));
            case 11 -> day(CustomerAttribute.LAST_PURCHASE, chance.nextInt(20));
            default -> day(CustomerAttribute.SIGNED_UP, -chance.nextInt(30));
        };
    }

    private Rule ordered(CustomerAttribute attribute, int value) {
        return new Rule.Attribute(attribute, pick(ORDER), List.of(String.valueOf(value)));
    }

    private Rule day(CustomerAttribute attribute, int daysAfterFirst) {
        var day = ShopRows.FIRST_DAY.plusDays(daysAfterFirst);
        return new Rule.Attribute(attribute, pick(ORDER), List.of(day.toString()));
    }

    private Rule texts(CustomerAttribute attribute, List<String> values) {
        var op = chance.nextBoolean() ? Comparison.IN : Comparison.NOT_IN;
        var first = chance.nextInt(values.size());
        return new Rule.Attribute(
                attribute,
                op,
                values.subList(first, 1 + first + chance.nextInt(values.size() - first)));
    }

    private Window window() {
        var from = ShopRows.FIRST_DAY.plusDays(chance.nextInt(15));
        return switch (chance.nextInt(3)) {
            case 0 -> Window.ALWAYS;
            case 1 -> new Window.Last(1 + chance.nextInt(20));
            default -> new Window.Between(new Period(from, from.plusDays(chance.nextInt(8))));
        };
    }

    private <T> T pick(List<T> values) {
        return values.get(chance.nextInt(values.size()));
    }
}
