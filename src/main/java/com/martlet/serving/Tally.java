package com.martlet.serving;

import java.util.Arrays;
import java.util.BitSet;

/** Adds up a number per customer. */
final class Tally {

    private final Activity activity;
    private final BitSet seen = new BitSet();
    private long[] numbers = new long[1024];

    Tally(Activity activity) {
        this.activity = activity;
    }

    void add(int customer, long number) {
        if (customer >= numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(customer + 1, numbers.length * 2));
        }
        if (seen.get(customer)) {
            numbers[customer] = activity.merge(numbers[customer], number);
        } else {
            seen.set(customer);
            numbers[customer] = number;
        }
    }

    void addAll(CustomerNumbers day) {
        for (var i = 0; i < day.ordinals().length; i++) {
            add(day.ordinals()[i], day.values()[i]);
        }
    }

    /** What was added since the beginning or the last time. */
    CustomerNumbers take() {
        var ordinals = seen.stream().toArray();
        var values = new long[ordinals.length];
        for (var i = 0; i < ordinals.length; i++) {
            values[i] = numbers[ordinals[i]];
        }
        seen.clear();
        return new CustomerNumbers(ordinals, values);
    }
}
