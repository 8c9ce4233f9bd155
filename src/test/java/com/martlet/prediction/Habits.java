package com.martlet.prediction;

import static com.martlet.mart.Fact.event;
import static com.martlet.mart.Fact.purchase;

import com.martlet.mart.Fact;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Customers of whom some buy once, some now and then, and some stop. */
public final class Habits {

    private Habits() {}

    /** The same for the same days; the last day has no purchase. */
    public static List<Fact> purchases(int customers, LocalDate from, LocalDate to) {
        var random = new Random(11);
        var days = (int) ChronoUnit.DAYS.between(from, to);
        var facts = new ArrayList<Fact>();
        for (var customer = 0; customer < customers; customer++) {
            var gap = 5 + random.nextInt(2 * days / 3);
            var usual = 20 + random.nextInt(60);
            var day = from.plusDays(random.nextInt(days / 2));
            do {
                var amount = String.valueOf(usual / 2 + random.nextInt(usual));
                facts.add(purchase(day, day + "T10:00", "c" + customer, amount));
                day = day.plusDays(1 + random.nextInt(2 * gap));
            } while (day.isBefore(to) && random.nextInt(6) > 0);
        }
        facts.add(event(to, to + "T09:00", "visitor", "view"));
        return facts;
    }
}
