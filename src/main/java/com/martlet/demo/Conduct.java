package com.martlet.demo;

/** What customers do: of their own accord, and because of the newsletter. */
record Conduct(Habits habits, Newsletter newsletter) {

    boolean orders(int customer, int day) {
        return habits.orders(customer, day) || newsletter.moves(customer, day);
    }

    boolean visits(int customer, int day) {
        return habits.visits(customer, day) || newsletter.moves(customer, day);
    }
}
