package com.martlet.segment.ui;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Counts away from the screen's thread, a moment after the last change. */
@Component
class Counting {

    private static final int MOMENT_MILLIS = 400;

    private final Executor threads =
            CompletableFuture.delayedExecutor(
                    MOMENT_MILLIS,
                    TimeUnit.MILLISECONDS,
                    Executors.newVirtualThreadPerTaskExecutor());

    void soon(Runnable task) {
        threads.execute(task);
    }
}
