package com.martlet.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down: after a few failures in a row a name or an address has to wait, each time
 * twice as long. Counts names whether or not they have an account, so that waiting tells nothing.
 */
@Component
class SignInLimits {

    private static final int FREE_FAILURES_OF_A_NAME = 5;
    private static final int FREE_FAILURES_OF_AN_ADDRESS = 20;
    private static final int MOST_KEYS = 10_000;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private final Clock clock;
    private final Map<String, Failures> failures = new BoundedMap();

    SignInLimits(Clock clock) {
        this.clock = clock;
    }

    /** How long ago the row of failures grew to how many. */
    private record Failures(int count, Instant lockedUntil) {}

    synchronized boolean isLocked(String name, String address) {
        return isLocked(ofName(name)) || isLocked(ofAddress(address));
    }

    synchronized void countFailure(String name, String address) {
        count(ofName(name), FREE_FAILURES_OF_A_NAME);
        count(ofAddress(address), FREE_FAILURES_OF_AN_ADDRESS);
    }

    synchronized void forget(String name) {
        failures.remove(ofName(name));
    }

    static Duration waitOfName(int failuresInARow) {
        return waitAfter(failuresInARow, FREE_FAILURES_OF_A_NAME);
    }

    static Duration waitAfter(int failuresInARow, int free) {
        if (failuresInARow < free) {
            return Duration.ZERO;
        }
        var doublings = Math.min(failuresInARow - free, 10);
        var wait = FIRST_WAIT.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private boolean isLocked(String key) {
        var known = failures.get(key);
        return known != null && clock.instant().isBefore(known.lockedUntil());
    }

    private void count(String key, int free) {
        var known = failures.get(key);
        var count = known == null ? 1 : known.count() + 1;
        failures.put(key, new Failures(count, clock.instant().plus(waitAfter(count, free))));
    }

    private static String ofName(String name) {
        return "name " + Email.normal(name);
    }

    private static String ofAddress(String address) {
        return "address " + address;
    }

    /** Forgets the oldest keys when somebody tries many. */
    private static final class BoundedMap extends LinkedHashMap<String, Failures> {

        BoundedMap() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_KEYS;
        }
    }
}
