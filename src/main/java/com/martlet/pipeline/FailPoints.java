package com.martlet.pipeline;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Places where tests break a run. Does nothing unless the system property martlet.failpoint names
 * one: "BUILD:before" halts the process there as kill -9 would, "BUILD:before:hold" stays there for
 * ten seconds so that a test can kill something else.
 */
@Component
class FailPoints {

    private static final Logger LOG = LoggerFactory.getLogger(FailPoints.class);
    private static final int HALTED = 137;
    private static final long HOLD_MILLIS = 10_000;

    private final @Nullable String active = System.getProperty("martlet.failpoint");

    void before(Stage stage) throws InterruptedException {
        reach(stage + ":before");
    }

    void after(Stage stage) throws InterruptedException {
        reach(stage + ":after");
    }

    private void reach(String point) throws InterruptedException {
        if (point.equals(active)) {
            LOG.warn("Fail point {}: this process ends here.", point);
            Runtime.getRuntime().halt(HALTED);
        }
        if ((point + ":hold").equals(active)) {
            LOG.warn("Fail point {}: holding.", point);
            Thread.sleep(HOLD_MILLIS);
        }
    }
}
