package com.martlet.segment.ui;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Counts away from the screen's thread, a moment after the last change. */
@Component
class Counting {

    private static final int MOMENT_MILLIS = 120;
    private static final int AT_ONCE = 4;

    private final ScheduledExecutorService threads =
            Executors.newScheduledThreadPool(
                    AT_ONCE, Thread.ofPlatform().daemon().name("segment-count-", 1).factory());

    /** Cancelling the task interrupts it. */
    Future<?> soon(Runnable task) {
        return threads.schedule(task, MOMENT_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
