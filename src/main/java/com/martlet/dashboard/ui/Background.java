package com.martlet.dashboard.ui;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/** Where boards wait for numbers without holding up the screen. */
@Component
class Background {

    private final Executor threads;

    Background() {
        this(Executors.newVirtualThreadPerTaskExecutor());
    }

    Background(Executor threads) {
        this.threads = threads;
    }

    void run(Runnable task) {
        threads.execute(task);
    }
}
