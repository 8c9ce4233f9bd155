package com.martlet.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An invented shop. The same seed and first day give the same bytes; each day's files follow from
 * these two alone, so a day can be added at any time.
 */
public final class DemoShop {

    public static final long SEED = 20_201_025;

    private static final int MISHAP = 10;

    private final long seed;
    private final ShopCalendar calendar;
    private final Habits habits;
    private final People people;
    private final Newsletter newsletter;
    private final Conduct conduct;
    private final Visits visits;

    DemoShop(long seed, LocalDate firstDay, ShopSize size) {
        this.seed = seed;
        this.calendar = new ShopCalendar(firstDay, size);
        this.habits = new Habits(seed, calendar);
        this.people = new People(seed, calendar, habits);
        this.newsletter = new Newsletter(seed, calendar, habits, people);
        this.conduct = new Conduct(habits, newsletter);
        this.visits = new Visits(seed, calendar, conduct);
    }

    /** The full shop whose 90 days end on the day. */
    public static DemoShop endingOn(long seed, LocalDate lastDay) {
        return endingOn(seed, lastDay, ShopSize.FULL);
    }

    static DemoShop endingOn(long seed, LocalDate lastDay, ShopSize size) {
        return new DemoShop(seed, lastDay.minusDays(size.days() - 1L), size);
    }

    public LocalDate firstDay() {
        return calendar.firstDay();
    }

    /** The last of the days that the shop opens with. */
    public LocalDate lastOpeningDay() {
        return calendar.day(calendar.size().days() - 1);
    }

    /** Those who had signed up at the end of the day. */
    public int customersOn(LocalDate day) {
        return calendar.customersOn(calendar.indexOf(day));
    }

    public CustomerKind kindOf(String customerId) {
        return habits.kindOf(Customer.numberOf(customerId));
    }

    Newsletter newsletter() {
        return newsletter;
    }

    /** Of those who had signed up when the shop opened. */
    List<String> optedOut() {
        return IntStream.range(0, calendar.size().customers())
                .filter(newsletter::hasOptedOut)
                .mapToObj(Customer::idOf)
                .toList();
    }

    /**
     * Whether the source has a file for the day; the first customer snapshot is of the last one.
     */
    public boolean has(DemoFile file, LocalDate day) {
        return file != DemoFile.CUSTOMERS || !day.isBefore(lastOpeningDay());
    }

    /** What the day's file of the source holds that a good file would not. */
    public Planted planted(DemoFile file, LocalDate day) {
        var dice = new Dice(seed, MISHAP, file.ordinal(), calendar.indexOf(day));
        return switch (file) {
            case EVENTS -> planted(dice, 12);
            case PURCHASES -> planted(dice, 2);
            case CUSTOMERS -> planted(dice, 6);
            case SERVICE_REQUESTS -> planted(dice, 1);
        };
    }

    /** Rows of the day's service-request file that update a request of an earlier day. */
    public int serviceRequestUpdates(LocalDate day) {
        return ServiceRequestFile.updates(habits, calendar.indexOf(day));
    }

    /** Writes the day's file, header first. */
    public void write(DemoFile file, LocalDate day, Appendable out) {
        var planted = planted(file, day);
        var index = calendar.indexOf(day);
        switch (file) {
            case EVENTS -> new EventFile(day, planted, out).write(visits.on(index));
            case PURCHASES ->
                    new PurchaseFile(seed, day, planted, out)
                            .write(
                                    visits.on(index),
                                    buyers(index - PurchaseFile.REFUND_AFTER_DAYS));
            case CUSTOMERS ->
                    new CustomerFile(people, planted, out).write(calendar.customersOn(index));
            case SERVICE_REQUESTS -> new ServiceRequestFile(habits, planted, out).write(index);
        }
    }

    private List<Visit> buyers(int day) {
        var buyers = new ArrayList<Visit>();
        for (var customer = 0; day >= 0 && customer < calendar.customersOn(day); customer++) {
            if (conduct.orders(customer, day)) {
                buyers.add(visits.ofCustomer(customer, day));
            }
        }
        return buyers;
    }

    private static Planted planted(Dice dice, int about) {
        return new Planted(
                about + dice.below(about + 1),
                about / 2 + dice.below(about / 2 + 2),
                about + dice.below(about + 1));
    }
}
