package com.martlet.base;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Places where tests break the application: before and after each stage of a run, and between two
 * steps that belong together. Does nothing unless the system property martlet.failpoint names one:
 * "BUILD:before" halts the process there as kill -9 would, "BUILD:before:hold" stays there for ten
 * seconds so that a test can kill something else.
 */
public final class FailPoints {

    private static final Logger LOG = LoggerFactory.getLogger(FailPoints.class);
    private static final int HALTED = 137;
    private static final long HOLD_MILLIS = 10_000;
    private static final @Nullable String ACTIVE = System.getProperty("martlet.failpoint");

    private FailPoints() {}

    public static void reach(String point) {
        if (point.equals(ACTIVE)) {
            LOG.warn("Fail point {}: this process ends here.", point);
            Runtime.getRuntime().halt(HALTED);
        }
        if ((point + ":hold").equals(ACTIVE)) {
            LOG.warn("Fail point {}: holding.", point);
            hold();
        }
    }

    private static void hold() {
        try {
            Thread.sleep(HOLD_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
