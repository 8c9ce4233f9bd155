package com.martlet.jobs;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkContext;

/** Looks for the file "cancel" while a request runs and stops its Spark jobs. */
final class CancelWatch implements AutoCloseable {

    private static final int POLL_MILLIS = 200;

    private final RequestFolder folder;
    private final Session session;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread = new Thread(this::watch, "cancel-watch");

    CancelWatch(RequestFolder folder, Session session) {
        this.folder = folder;
        this.session = session;
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        try {
            while (!ended.await(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                if (folder.isCancelled()) {
                    // Again and again: the request may be between two Spark jobs just now.
                    context().cancelJobGroup(folder.id());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private SparkContext context() {
        return session.get().sparkContext();
    }

    @Override
    public void close() {
        ended.countDown();
    }
}
