package com.martlet.pipeline;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits until something becomes true, or fails after ten seconds. */
final class Until {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private Until() {}

    static void isTrue(Callable<Boolean> condition) {
        var deadline = System.nanoTime() + LONGEST.toNanos();
        while (!call(condition)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("It did not become true within " + LONGEST);
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private static boolean call(Callable<Boolean> condition) {
        try {
            return condition.call();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
