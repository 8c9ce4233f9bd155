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
record Holdout(Buyers earlier, Map<Integer, Integer> later, LocalDate testedTo) {

    private static final int PART_TESTED = 3;
    private static final int LONGEST_TEST = 180;
    private static final int SHORTEST_TEST = 7;

    static Holdout of(Buyers earlier, Buyers later) {
        var days =
                later.all().stream().collect(Collectors.toMap(Buyer::ordinal, Buyer::purchaseDays));
        return new Holdout(earlier, days, later.asOf());
    }

    /** The last day to learn from: a third of the days, half a year at most, is kept back. */
    static Optional<LocalDate> trainedTo(Buyers buyers) {
        return buyers.all().stream()
                .map(Buyer::first)
                .min(LocalDate::compareTo)
                .map(first -> ChronoUnit.DAYS.between(first, buyers.asOf()) / PART_TESTED)
                .filter(days -> days >= SHORTEST_TEST)
                .map(days -> buyers.asOf().minusDays(Math.min(days, LONGEST_TEST)));
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
                                        buyer ->
                                                Math.min(
                                                        buyer.repeats(),
                                                        Calibration.MOST_PURCHASES),
                                        TreeMap::new,
                                        Collectors.toList()));
        return byRepeats.entrySet().stream()
                .map(entry -> group(entry.getKey(), entry.getValue(), expectations))
                .toList();
    }

    private Calibration.Group group(int repeats, List<Buyer> buyers, Expectations expectations) {
        var predicted =
                buyers.stream()
                        .mapToDouble(buyer -> expectations.of(buyer.rhythm(earlier.asOf()))[0])
                        .sorted()
                        .sum();
        var actual = buyers.stream().mapToLong(this::boughtLater).sum();
        return new Calibration.Group(
                repeats, buyers.size(), predicted / buyers.size(), (double) actual / buyers.size());
    }

    private long boughtLater(Buyer buyer) {
        return later.getOrDefault(buyer.ordinal(), buyer.purchaseDays()) - buyer.purchaseDays();
    }
}
