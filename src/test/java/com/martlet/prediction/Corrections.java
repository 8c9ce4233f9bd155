package com.martlet.prediction;

import static com.martlet.mart.Fact.event;
import static com.martlet.mart.Fact.purchase;

import com.martlet.mart.Fact;
import com.martlet.warehouse.TableDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A shop that came day by day, with files that were late, wrong or there twice, beside the same
 * shop that came at once.
 */
final class Corrections {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final int EARLY_DAYS = 182;
    private static final int DAYS = 18;
    private static final LocalDate FIRST = MONDAY.plusDays(EARLY_DAYS);
    private static final LocalDate LATE = MONDAY.plusDays(40);
    private static final LocalDate END = FIRST.plusDays(DAYS);

    private final List<Fact> right;

    Corrections() {
        right = new ArrayList<>(Habits.purchases(260, MONDAY, END));
        right.add(refund(FIRST.plusDays(3), "c1", "7.5"));
        right.add(refund(MONDAY.plusDays(2), "early", "4"));
        right.add(bought(FIRST.plusDays(5), "early"));
        right.add(bought(FIRST.plusDays(6), "early").without("customer_id"));
        right.add(purchase(FIRST.plusDays(7), FIRST.plusDays(7) + "T10:00", "c2", "0"));
        for (var day = FIRST; day.isBefore(END); day = day.plusDays(1)) {
            right.add(event(day, day + "T09:00", "c3", "view"));
        }
    }

    void atOnce(PredictedShop shop) {
        shop.load(right);
    }

    /**
     * @param look at the shop after each load
     */
    void dayByDay(PredictedShop shop, Consumer<PredictedShop> look) {
        load(shop, right.stream().filter(fact -> fact.day().isBefore(FIRST) && !isLate(fact)));
        look.accept(shop);
        for (var day = FIRST; !day.isAfter(END); day = day.plusDays(1)) {
            var today = day;
            load(shop, right.stream().filter(fact -> fact.day().equals(today)));
            look.accept(shop);
            if (day.equals(FIRST.plusDays(4))) {
                load(shop, right.stream().filter(Corrections::isLate));
                look.accept(shop);
            }
        }
        mistakes(shop, look);
    }

    private static void mistakes(PredictedShop shop, Consumer<PredictedShop> look) {
        var day = FIRST.plusDays(9);
        var old = MONDAY.plusDays(30);
        var wrong = List.of(bought(day, "ghost"), bought(old, "c5"), refund(old, "c6", "3"));
        shop.load(wrong);
        look.accept(shop);
        shop.loadDays(Set.of(new TableDay("purchases", day)));
        look.accept(shop);
        shop.takeBack(wrong::contains);
        look.accept(shop);
    }

    private static void load(PredictedShop shop, Stream<Fact> facts) {
        shop.load(facts.toList());
    }

    private static boolean isLate(Fact fact) {
        return fact.day().equals(LATE);
    }

    private static Fact bought(LocalDate day, String customer) {
        return purchase(day, day + "T10:00", customer, "50");
    }

    private static Fact refund(LocalDate day, String customer, String amount) {
        return purchase(day, day + "T12:00", customer, amount).with("status", "refunded");
    }
}
