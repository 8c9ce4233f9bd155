package com.martlet.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Plays the visits of a day; each day can be played alone. */
record Visits(long seed, ShopCalendar calendar, Conduct conduct) {

    private static final int VISIT = 5;
    private static final int GUEST = 6;
    private static final int GUESTS_A_DAY = 110;

    /** All visits that start on the day, in the order of their start; none goes over midnight. */
    List<Visit> on(int day) {
        var visits = new ArrayList<Visit>();
        for (var customer = 0; customer < calendar.customersOn(day); customer++) {
            if (conduct.visits(customer, day)) {
                visits.add(ofCustomer(customer, day));
            }
        }
        var guests = (int) (calendar.scaled(GUESTS_A_DAY) * calendar.traffic(day));
        for (var guest = 0; guest < guests; guest++) {
            visits.add(ofGuest(guest, day));
        }
        visits.sort(Comparator.comparingInt(Visit::start).thenComparing(Visit::id));
        return visits;
    }

    /** The visit of a customer who comes on the day. */
    Visit ofCustomer(int customer, int day) {
        var walk = walk(new Dice(seed, VISIT, customer, day), day, customer);
        var clicks = walk.ofCustomer(conduct.orders(customer, day));
        var id = "s%s-%s".formatted(code(day), Integer.toString(customer, 36));
        var visitor = "v" + Integer.toString(customer, 36);
        return new Visit(id, visitor, Customer.idOf(customer), walk.origin(), clicks);
    }

    /** No customer's number is written with a leading 0, so a guest's id is never a customer's. */
    private Visit ofGuest(int guest, int day) {
        var walk = walk(new Dice(seed, GUEST, guest, day), day, guest);
        var clicks = walk.ofGuest();
        var name = "%s-0%s".formatted(code(day), Integer.toString(guest, 36));
        return new Visit("s" + name, "v" + name, "", walk.origin(), clicks);
    }

    private Walk walk(Dice dice, int day, int visitor) {
        var favourite = new Dice(seed, VISIT, visitor).below(Assortment.shelfCount());
        return new Walk(dice, calendar, day, favourite);
    }

    /** The day in few letters; days differ for all shops. */
    private String code(int day) {
        return Long.toString(calendar.day(day).toEpochDay(), 36);
    }
}
