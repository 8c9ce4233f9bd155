package com.martlet.segment;

import com.martlet.base.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

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
        return switch (chance.nextInt(4)) {
            case 0 -> metric();
            case 1 -> event();
            case 2 ->
                    new Rule.Recency(
                            pick(List.of(LastTime.values())), pick(ORDER), chance.nextInt(20));
            default -> attribute();
        };
    }

    private Rule metric() {
        var metric = pick(List.of(CustomerMetric.values()));
        var value =
                metric == CustomerMetric.PURCHASE_AMOUNT
                        ? BigDecimal.valueOf(chance.nextInt(200) * 1000L - 20_000)
                        : BigDecimal.valueOf(chance.nextInt(6));
        return new Rule.Metric(metric, pick(ORDER), value, window());
    }

    private Rule event() {
        return new Rule.Event(
                pick(ShopRows.TYPES), pick(ORDER), chance.nextInt(4), where(), window());
    }

    private Rule.Where where() {
        if (chance.nextBoolean()) {
            return Rule.Where.ANYTHING;
        }
        return new Rule.Where(
                chance.nextBoolean()
                        ? Set.of()
                        : Set.of(
                                pick(List.of("electronics", "electronics.audio", "tv", "fashion"))),
                chance.nextBoolean() ? Set.of() : Set.of(pick(ShopRows.BRANDS)),
                chance.nextInt(3) > 0 ? Set.of() : Set.of("P1", "P2"),
                chance.nextBoolean()
                        ? Rule.Hours.WHOLE_DAY
                        : new Rule.Hours(chance.nextInt(24), chance.nextInt(24)));
    }

    private Rule attribute() {
        return switch (chance.nextInt(7)) {
            case 0 ->
                    texts(
                            CustomerAttribute.PREFERRED_CATEGORY,
                            List.of("electronics", "tv", "fashion"));
            case 1 -> texts(CustomerAttribute.PREFERRED_BRAND, ShopRows.BRANDS);
            case 2 -> texts(CustomerAttribute.GENDER, List.of("F", "M"));
            case 3 -> texts(CustomerAttribute.GRADE, List.of("VIP", "GOLD", "BRONZE"));
            case 4 -> texts(CustomerAttribute.CONSENT_EMAIL, List.of("true", "false"));
            case 5 ->
                    new Rule.Attribute(
                            CustomerAttribute.BIRTH_YEAR,
                            pick(ORDER),
                            List.of(String.valueOf(1960 + chance.nextInt(45))));
            default ->
                    new Rule.Attribute(
                            CustomerAttribute.SIGNED_UP,
                            pick(ORDER),
                            List.of(ShopRows.FIRST_DAY.minusDays(chance.nextInt(30)).toString()));
        };
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
