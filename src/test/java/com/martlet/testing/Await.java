package com.martlet.testing;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what another thread or process does, no longer than it takes. */
public final class Await {
    private Await() {}

    /** Fails with the description when the condition is not met in time. */
    public static void until(String description, Duration limit, BooleanSupplier condition) {
        var met = new CountDownLatch(1);
        try (var poll = Executors.newSingleThreadScheduledExecutor()) {
            poll.scheduleWithFixedDelay(
                    () -> {
                        if (condition.getAsBoolean()) {
                            met.countDown();
                        }
                    },
                    0,
                    50,
                    TimeUnit.MILLISECONDS);
            var isMet = met.await(limit.toMillis(), TimeUnit.MILLISECONDS);
            poll.shutdownNow();
            if (!isMet) {
                throw new AssertionError("Not within %s: %s".formatted(limit, description));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting: " + description, e);
        }
    }
}
