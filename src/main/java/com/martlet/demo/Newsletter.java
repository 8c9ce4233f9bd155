package com.martlet.demo;

import java.time.LocalDateTime;

/**
 * The shop's own experiment: one mail with two subjects, some customers who got none, and the
 * orders that it moved its readers to. Who was in which arm follows from the seed alone.
 */
record Newsletter(long seed, ShopCalendar calendar, Habits habits, People people) {

    static final int HOLDOUT_PERCENT = 10;
    static final int WINDOW_DAYS = 7;

    private static final int ARM = 11;
    private static final int DAYS_BEFORE_END = 20;
    private static final int HOUR = 10;

    /** Of the occasional customers in the holdout, and those who got A and B. */
    private static final double[] MOVED = {0, 0.10, 0.18};

    LocalDateTime sentAt() {
        return calendar.day(sentOn()).atTime(HOUR, 0);
    }

    /** 0 for those who got none on purpose, 1 for subject A, 2 for subject B. */
    int armOf(String customerId) {
        var place = new Dice(seed, ARM, customerId.hashCode()).below(100);
        if (place < HOLDOUT_PERCENT) {
            return 0;
        }
        return place % 2 == 0 ? 1 : 2;
    }

    /** Told the shop by telephone that they want no mails. */
    boolean hasOptedOut(int customer) {
        return new Dice(seed, ARM, customer, 1).chance(0.002);
    }

    /** Whether the customer orders on the day because of the mail. */
    boolean moves(int customer, int day) {
        var since = day - sentOn();
        if (since < 1 || since >= WINDOW_DAYS || !mayBeMoved(customer)) {
            return false;
        }
        var dice = new Dice(seed, ARM, customer, 2);
        return dice.chance(MOVED[armOf(Customer.idOf(customer))])
                && since == dice.between(1, WINDOW_DAYS - 1);
    }

    private boolean mayBeMoved(int customer) {
        return habits.kindOf(customer) == CustomerKind.OCCASIONAL
                && calendar.joined(customer) < sentOn()
                && people.person(customer).consentEmail()
                && !hasOptedOut(customer);
    }

    private int sentOn() {
        return calendar.size().days() - DAYS_BEFORE_END;
    }
}
