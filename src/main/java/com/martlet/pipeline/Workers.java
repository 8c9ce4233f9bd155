package com.martlet.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The threads that work on runs and look for lost ones, from the application's start to its end.
 */
@Component
class Workers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final long LONGEST_FAREWELL_MILLIS = 15_000;

    private final RunWorker worker;
    private final Reconciler reconciler;
    private final Bell bell;
    private final PipelineSettings settings;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    Workers(RunWorker worker, Reconciler reconciler, Bell bell, PipelineSettings settings) {
        this.worker = worker;
        this.reconciler = reconciler;
        this.bell = bell;
        this.settings = settings;
    }

    @Override
    public void start() {
        running = true;
        if (settings.workers() > 0) {
            threads.add(thread("run-reconciler", this::reconcile));
        }
        for (var number = 1; number <= settings.workers(); number++) {
            threads.add(thread("run-worker-" + number, this::work));
        }
        threads.forEach(Thread::start);
    }

    private static Thread thread(String name, Loop loop) {
        return Thread.ofPlatform().daemon().name(name).unstarted(() -> untilInterrupted(loop));
    }

    private static void untilInterrupted(Loop loop) {
        try {
            loop.run();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() throws InterruptedException {
        while (running) {
            if (!workedOnOne()) {
                bell.await(settings.look());
            }
        }
    }

    private boolean workedOnOne() throws InterruptedException {
        try {
            return worker.workOnNext();
        } catch (RuntimeException | Error failure) {
            report(failure);
            return false;
        }
    }

    private void reconcile() throws InterruptedException {
        while (running) {
            try {
                reconciler.takeUpLostRuns();
            } catch (RuntimeException | Error failure) {
                report(failure);
            }
            Thread.sleep(settings.reconcile());
        }
    }

    /** Nothing ends a loop, not even that there is no memory left to say so. */
    private static void report(Throwable failure) {
        try {
            tell(failure);
        } catch (OutOfMemoryError noMemory) {
            Thread.onSpinWait();
        }
    }

    private static void tell(Throwable failure) {
        if (DatabaseAway.isCauseOf(failure)) {
            LOG.warn("The database does not answer; runs wait. {}", failure.getMessage());
        } else {
            LOG.error("A worker stumbled and goes on", failure);
        }
    }

    /** Runs at work stop at their next look and go back into the queue. */
    @Override
    public void stop() {
        running = false;
        worker.stop();
        var deadline = System.nanoTime() + LONGEST_FAREWELL_MILLIS * 1_000_000;
        for (var thread : threads) {
            if (thread.getName().equals("run-reconciler")
                    || thread.getState() == Thread.State.NEW) {
                thread.interrupt();
            }
            join(thread, (deadline - System.nanoTime()) / 1_000_000);
        }
        threads.clear();
    }

    private void join(Thread thread, long millis) {
        bell.ring();
        try {
            thread.join(Math.max(1, millis));
            if (thread.isAlive()) {
                thread.interrupt();
                thread.join(2_000);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** What a thread does until it is told to end. */
    private interface Loop {
        void run() throws InterruptedException;
    }
}
