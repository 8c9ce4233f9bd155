package com.martlet.serving;

import java.util.Arrays;

/** For each customer the earliest moment of something, in milliseconds; NEVER without one. */
final class Moments {

    static final long NEVER = Long.MAX_VALUE;

    private long[] moments = new long[0];

    /** Above the largest customer with a moment. */
    int size() {
        return moments.length;
    }

    long at(int customer) {
        return customer < moments.length ? moments[customer] : NEVER;
    }

    void earlier(int customer, long moment) {
        if (customer >= moments.length) {
            grow(customer);
        }
        moments[customer] = Math.min(moments[customer], moment);
    }

    private void grow(int customer) {
        var old = moments.length;
        moments = Arrays.copyOf(moments, Math.max(customer + 1, old * 2));
        Arrays.fill(moments, old, moments.length, NEVER);
    }
}
