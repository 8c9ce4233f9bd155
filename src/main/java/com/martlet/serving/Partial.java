package com.martlet.serving;

import java.util.HashMap;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;

/** What is known of a number after some of its rows; merging two knows of both their rows. */
sealed interface Partial {

    void merge(Partial other);

    /** About how much memory it takes. */
    long bytes();

    /** A sum. */
    final class Total implements Partial {

        private long value;

        void add(long more) {
            value = Math.addExact(value, more);
        }

        long value() {
            return value;
        }

        @Override
        public long bytes() {
            return 24;
        }

        @Override
        public void merge(Partial other) {
            add(((Total) other).value);
        }
    }

    /** A set of customers. */
    final class People implements Partial {

        private final RoaringBitmap set;

        People() {
            this(new RoaringBitmap());
        }

        People(RoaringBitmap set) {
            this.set = set;
        }

        RoaringBitmap set() {
            return set;
        }

        @Override
        public long bytes() {
            return 24 + set.getLongSizeInBytes();
        }

        @Override
        public void merge(Partial other) {
            set.or(((People) other).set);
        }
    }

    /** A set of sessions or orders. */
    final class Keys implements Partial {

        private final LongSet set = new LongSet();

        LongSet set() {
            return set;
        }

        @Override
        public long bytes() {
            return 24 + set.bytes();
        }

        @Override
        public void merge(Partial other) {
            set.addAll(((Keys) other).set);
        }
    }

    /** Who has ordered, and who more than once. */
    final class Repeats implements Partial {

        private static final long BYTES_OF_AN_ENTRY = 88;

        private final Map<Integer, Long> firstOrders = new HashMap<>();
        private final RoaringBitmap repeated = new RoaringBitmap();

        void add(int customer, long order) {
            var first = firstOrders.putIfAbsent(customer, order);
            if (first != null && first != order) {
                repeated.add(customer);
            }
        }

        RoaringBitmap repeated() {
            return repeated;
        }

        @Override
        public long bytes() {
            return 24 + BYTES_OF_AN_ENTRY * firstOrders.size() + repeated.getLongSizeInBytes();
        }

        @Override
        public void merge(Partial other) {
            var repeats = (Repeats) other;
            repeats.firstOrders.forEach(this::add);
            repeated.or(repeats.repeated);
        }
    }

    /** All values, for their median. */
    final class Values implements Partial {

        private final LongCounts values = new LongCounts();

        void add(long value) {
            values.add(value, 1);
        }

        LongCounts counts() {
            return values;
        }

        @Override
        public long bytes() {
            return 24 + values.bytes();
        }

        @Override
        public void merge(Partial other) {
            values.addAll(((Values) other).values);
        }
    }
}
