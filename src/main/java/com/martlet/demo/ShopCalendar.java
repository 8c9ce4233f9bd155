package com.martlet.demo;

import java.time.LocalDate;

/** The rhythm of the shop: growth, weekdays, hours, the sale week. */
record ShopCalendar(LocalDate firstDay) {

    /** How many days the shop's history has when it is first written. */
    static final int DAYS = 90;

    static final int REGULARS = 12_000;

    /** Joiners up to this many days before the first end date are new ones on it. */
    static final int NEW_DAYS = 21;

    private static final int JOINED_IN_HISTORY = 8_000;
    private static final int SALE_STARTS = 55;
    private static final int SALE_DAYS = 7;
    private static final int SALE_EVERY = 91;
    private static final double[] WEEKDAYS = {0.95, 0.90, 0.92, 0.97, 1.05, 1.15, 1.20};
    private static final int[] HOURS = {
        30, 16, 9, 6, 5, 7, 14, 26, 38, 48, 56, 62, 74, 64, 55, 52, 54, 58, 66, 80, 98, 110, 92, 52
    };

    /** 0 on the first day. */
    int indexOf(LocalDate day) {
        return Math.toIntExact(day.toEpochDay() - firstDay.toEpochDay());
    }

    LocalDate day(int index) {
        return firstDay.plusDays(index);
    }

    /** Customers who signed up on the day with the index or before. */
    int customersOn(int index) {
        return index < 0 ? REGULARS : REGULARS + joinedWithin(index + 1);
    }

    /** The index of the day a customer signed up; before 0 for those who came with the shop. */
    int joined(int customer) {
        if (customer < REGULARS) {
            return -1 - new Dice(customer, 77).below(700);
        }
        var low = 0;
        var high = DAYS * 200;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (customersOn(middle) > customer) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    boolean isSale(int index) {
        return saleDay(index) >= 0;
    }

    /** 0 to 6 within a sale week, else -1. */
    int saleDay(int index) {
        var day = Math.floorMod(index - SALE_STARTS, SALE_EVERY);
        return day < SALE_DAYS ? day : -1;
    }

    /** How busy the day is; about 1. */
    double traffic(int index) {
        var growth = 0.82 + 0.30 * Math.min(index, 2 * DAYS) / DAYS;
        var weekday = WEEKDAYS[day(index).getDayOfWeek().getValue() - 1];
        return growth * weekday * (isSale(index) ? 1.35 : 1);
    }

    int hour(Dice dice) {
        return dice.weighted(HOURS);
    }

    private static int joinedWithin(long days) {
        if (days > DAYS) {
            return JOINED_IN_HISTORY + (int) (days - DAYS) * 117;
        }
        return (int) (60 * days + days * days * 2600 / (DAYS * DAYS));
    }
}
