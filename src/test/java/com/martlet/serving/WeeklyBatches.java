package com.martlet.serving;

import com.martlet.mart.Fact;
import com.martlet.prediction.Habits;
import com.martlet.warehouse.TableDay;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Files of twelve weeks. As in the path, a day is a function of what was received of it: each batch
 * loads its days whole, and a row that comes again is one row.
 */
final class WeeklyBatches {

    static final LocalDate LAST = RandomFacts.FIRST.plusDays(RandomFacts.DAYS - 1);
    private static final int WEEKS = 12;
    static final LocalDate FIRST = LAST.minusDays(7 * WEEKS - 1);

    private final List<List<Fact>> batches = new ArrayList<>();
    private final Set<Fact> received = new LinkedHashSet<>();
    private final Random random;

    /** One row in ten comes with a later file or an earlier one, one in twenty comes twice. */
    WeeklyBatches(Random random, List<Fact> facts) {
        this.random = random;
        for (var week = 0; week < WEEKS; week++) {
            batches.add(new ArrayList<>());
        }
        for (var fact : facts) {
            var week = (int) ChronoUnit.WEEKS.between(FIRST, fact.day());
            batches.get(random.nextInt(10) == 0 ? random.nextInt(WEEKS) : week).add(fact);
            if (random.nextInt(20) == 0) {
                batches.get(random.nextInt(WEEKS)).add(fact);
            }
        }
    }

    /** Rows with keys of their own, so that they are the same whenever they come. */
    static List<Fact> twelveWeeks() {
        var facts = new ArrayList<>(Habits.purchases(200, FIRST, RandomFacts.FIRST));
        facts.addAll(new RandomFacts(412).all());
        var keyed = new ArrayList<Fact>();
        for (var fact : facts) {
            keyed.add(keyed(fact, keyed.size()));
        }
        return keyed;
    }

    private static Fact keyed(Fact fact, long key) {
        return switch (fact.table()) {
            case "events" -> fact.with("event_key", key);
            case "purchases" -> fact.with("purchase_key", key);
            default -> fact;
        };
    }

    List<List<Fact>> all() {
        return batches;
    }

    void receive(List<Fact> batch) {
        received.addAll(batch);
    }

    void load(Served served, List<Fact> batch) {
        receive(batch);
        loadDays(served, days(batch));
    }

    /** A few days again, though nothing has come. */
    void loadAgain(Served served) {
        var some = days(received).stream().filter(day -> random.nextInt(5) == 0);
        loadDays(served, some.collect(Collectors.toSet()));
    }

    private void loadDays(Served served, Set<TableDay> days) {
        var facts = received.stream().filter(fact -> days.contains(day(fact))).toList();
        served.load(served.shop().stage(facts, days));
    }

    private static Set<TableDay> days(Collection<Fact> facts) {
        return facts.stream().map(WeeklyBatches::day).collect(Collectors.toSet());
    }

    private static TableDay day(Fact fact) {
        return new TableDay(fact.table(), fact.day());
    }
}
