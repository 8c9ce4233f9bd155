package com.martlet.prediction;

/**
 * What a customer has spent at repeat purchases.
 *
 * @param repeats how many there were
 * @param mean of their amounts
 */
record Spending(int repeats, double mean) implements Comparable<Spending> {

    @Override
    public int compareTo(Spending other) {
        return repeats == other.repeats
                ? Double.compare(mean, other.mean)
                : Integer.compare(repeats, other.repeats);
    }
}
