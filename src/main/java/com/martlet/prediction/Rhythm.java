package com.martlet.prediction;

/**
 * How a customer has bought so far, in one unit of time.
 *
 * @param repeats purchases after the first one
 * @param recency from the first purchase to the last
 * @param age from the first purchase to now
 */
record Rhythm(int repeats, double recency, double age) implements Comparable<Rhythm> {

    @Override
    public int compareTo(Rhythm other) {
        if (repeats != other.repeats) {
            return Integer.compare(repeats, other.repeats);
        }
        return recency == other.recency
                ? Double.compare(age, other.age)
                : Double.compare(recency, other.recency);
    }
}
