package com.martlet.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * A day's customer-service requests as CSV: those opened on the day as they stand at its end, and
 * an update for each earlier one that was closed on it.
 */
final class ServiceRequestFile {

    static final String HEADER =
            "request_id,customer_id,channel,category,priority,status,satisfaction,opened_at,"
                    + "closed_at,updated_at";

    /** Requests are closed this many days after opening, or before. */
    static final int LONGEST = 3;

    private static final int REQUEST = 9;
    private static final List<String> CATEGORIES = List.of("배송", "반품·환불", "상품 문의", "결제", "회원 정보");

    private final Habits habits;
    private final Mishaps out;
    private int nullsLeft;

    ServiceRequestFile(Habits habits, Planted planted, Appendable out) {
        this.habits = habits;
        this.nullsLeft = planted.nulls();
        this.out =
                new Mishaps(
                        out,
                        planted,
                        Mishaps.inTurn(
                                Mishaps::cutOff, row -> Mishaps.replace(row, 7, "yesterday")));
    }

    void write(int day) {
        out.header(HEADER);
        for (var number = 0; number < opened(habits, day); number++) {
            out.row(row(day, number, day));
        }
        for (var before = 1; before <= LONGEST; before++) {
            close(day - before, day);
        }
        out.finish();
    }

    /** How many requests are opened on the day; none before the shop's first. */
    static int opened(Habits habits, int day) {
        var busy = new Dice(habits.seed(), REQUEST, day).between(24, 40);
        return day < 0 ? 0 : (int) (busy * habits.calendar().traffic(day));
    }

    /** How many rows of the day's file only tell news of an earlier day's request. */
    static int updates(Habits habits, int day) {
        var updates = 0;
        for (var opened = day - LONGEST; opened < day; opened++) {
            for (var number = 0; number < opened(habits, opened); number++) {
                updates += opened + daysOpen(dice(habits, opened, number)) == day ? 1 : 0;
            }
        }
        return updates;
    }

    private void close(int opened, int day) {
        for (var number = 0; number < opened(habits, opened); number++) {
            if (opened + daysOpen(dice(habits, opened, number)) == day) {
                out.row(row(opened, number, day));
            }
        }
    }

    private String row(int opened, int number, int seenOn) {
        var dice = dice(habits, opened, number);
        var closed = opened + daysOpen(dice);
        var isClosed = closed <= seenOn;
        var openedAt = dice.between(28_800, 61_200);
        var closedAt = openedAt + dice.between(600, 18_000);
        var customer = caller(opened, dice);
        var updatedAt = isClosed ? time(closed, closedAt) : time(opened, openedAt);
        return String.join(
                ",",
                "R%s-%03d".formatted(date(opened).format(DateTimeFormatter.BASIC_ISO_DATE), number),
                isForgotten(opened == seenOn) ? "" : customer,
                dice.pick(List.of("전화", "채팅", "채팅", "이메일")),
                dice.pick(CATEGORIES),
                List.of("low", "normal", "high").get(dice.weighted(25, 60, 15)),
                isClosed ? "closed" : "open",
                isClosed ? String.valueOf(1 + dice.weighted(6, 9, 20, 35, 30)) : "",
                time(opened, openedAt),
                isClosed ? updatedAt : "",
                updatedAt);
    }

    /** Only on first sight, else the customer would come back with the update. */
    private boolean isForgotten(boolean firstSight) {
        if (nullsLeft == 0 || !firstSight) {
            return false;
        }
        nullsLeft--;
        return true;
    }

    /** Somebody who was there on that day. */
    private String caller(int day, Dice dice) {
        var customers = habits.calendar().customersOn(day);
        for (var attempt = 0; attempt < 500; attempt++) {
            var customer = dice.below(customers);
            if (habits.visits(customer, day)) {
                return Customer.idOf(customer);
            }
        }
        return "";
    }

    private static Dice dice(Habits habits, int opened, int number) {
        return new Dice(habits.seed(), REQUEST, opened, number);
    }

    private static int daysOpen(Dice dice) {
        return dice.weighted(40, 30, 20, 10);
    }

    private LocalDate date(int day) {
        return habits.calendar().day(day);
    }

    private String time(int day, int second) {
        return Rows.time(date(day), second);
    }
}
