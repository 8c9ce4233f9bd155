package com.martlet.demo;

import java.time.LocalDate;

/** The rhythm of the shop: growth, weekdays, hours, the sale week. */
record ShopCalendar(LocalDate firstDay, ShopSize size) {

    /** Joiners up to this many days before the first end date are new ones on it. */
    private static final int NEW_DAYS = 21;

    private static final int SALE_STARTS_BEFORE_END = 35;
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
        return index < 0 ? regulars() : regulars() + joinedWithin(index + 1);
    }

    /** The index of the day a customer signed up; before 0 for those who came with the shop. */
    int joined(int customer) {
        if (isRegular(customer)) {
            return -1 - new Dice(customer, 77).below(700);
        }
        var low = 0;
        var high = size.days() * 200;
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
        var day = Math.floorMod(index - size.days() + SALE_STARTS_BEFORE_END, SALE_EVERY);
        return day < SALE_DAYS ? day : -1;
    }

    /** How busy the day is; about 1. */
    double traffic(int index) {
        var growth = 0.82 + 0.30 * Math.min(index, 2 * size.days()) / size.days();
        var weekday = WEEKDAYS[day(index).getDayOfWeek().getValue() - 1];
        return growth * weekday * (isSale(index) ? 1.35 : 1);
    }

    int hour(Dice dice) {
        return dice.weighted(HOURS);
    }

    /** What the full shop has so many of, for one of this size. */
    int scaled(int ofFullShop) {
        return ofFullShop * size.customers() / ShopSize.FULL.customers();
    }

    /** Whether the customer came with the shop. */
    boolean isRegular(int customer) {
        return customer < regulars();
    }

    /** Whether the customer has just signed up when the shop opens here. */
    boolean isNew(int customer) {
        return joined(customer) >= size.days() - NEW_DAYS;
    }

    private int regulars() {
        return size.customers() - joinedInHistory();
    }

    private int joinedInHistory() {
        return size.customers() * 2 / 5;
    }

    /** More join every day; after the history so many as on its last day. */
    private int joinedWithin(long days) {
        var all = (long) size.days();
        if (days > all) {
            return joinedInHistory() + (int) (days - all) * scaled(117);
        }
        return (int)
                (joinedInHistory() * (5400 * days * all + 2600 * days * days) / (8000 * all * all));
    }
}
