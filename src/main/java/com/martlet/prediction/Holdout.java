package com.martlet.prediction;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tests a model of the earlier days on the later ones.
 *
 * @param earlier what the model knows
 * @param later the purchase days of each customer up to the end of the test, by ordinal
 */
record Holdout(Spans earlier, Map<Integer, Integer> later, LocalDate testedTo) {

    private static final int PART_TESTED = 3;
    private static final int LONGEST_TEST = 180;
    private static final int SHORTEST_TEST = 7;

    static Holdout of(Spans earlier, Spans later) {
        var days =
                later.all().stream().collect(Collectors.toMap(Span::ordinal, Span::purchaseDays));
        return new Holdout(earlier, days, later.asOf());
    }

    /** The last day to learn from: a third of the days, half a year at most, is kept back. */
    static Optional<LocalDate> trainedTo(Spans spans) {
        return spans.all().stream()
                .map(Span::first)
                .min(LocalDate::compareTo)
                .map(first -> ChronoUnit.DAYS.between(first, spans.asOf()) / PART_TESTED)
                .filter(days -> days >= SHORTEST_TEST)
                .map(days -> spans.asOf().minusDays(Math.min(days, LONGEST_TEST)));
    }

    /** Without groups when the earlier days hold too little to learn from. */
    Calibration test() {
        var fit =
                earlier.countRepeated() < ValueModel.LEAST_REPEAT_CUSTOMERS
                        ? Optional.<PurchaseFit>empty()
                        : PurchaseFit.of(earlier.rhythms());
        return new Calibration(
                earlier.asOf(),
                testedTo,
                fit.map(found -> groups(found.model())).orElse(List.of()));
    }

    private List<Calibration.Group> groups(PurchaseModel model) {
        var days = ChronoUnit.DAYS.between(earlier.asOf(), testedTo);
        var expectations = new Expectations(model, days);
        var byRepeats =
                earlier.all().stream()
                        .collect(
                                Collectors.groupingBy(
                                        span ->
                                                Math.min(
                                                        span.repeats(), Calibration.MOST_PURCHASES),
                                        TreeMap::new,
                                        Collectors.toList()));
        return byRepeats.entrySet().stream()
                .map(entry -> group(entry.getKey(), entry.getValue(), expectations))
                .toList();
    }

    private Calibration.Group group(int repeats, List<Span> spans, Expectations expectations) {
        var predicted =
                spans.stream()
                        .mapToDouble(span -> expectations.of(span.rhythm(earlier.asOf()))[0])
                        .sorted()
                        .sum();
        var actual = spans.stream().mapToLong(this::boughtLater).sum();
        return new Calibration.Group(
                repeats, spans.size(), predicted / spans.size(), (double) actual / spans.size());
    }

    private long boughtLater(Span span) {
        return later.getOrDefault(span.ordinal(), span.purchaseDays()) - span.purchaseDays();
    }
}
