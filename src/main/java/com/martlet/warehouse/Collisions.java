package com.martlet.warehouse;

import com.martlet.base.ExternalError;
import com.martlet.base.ExternalError.Retry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does work again that Redshift gave up because it collided with other work (error 1023), after a
 * wait that doubles. Whoever collides five times is told.
 */
final class Collisions {

    static final int ATTEMPTS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Collisions.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(100);

    /** How to wait; a test does not. */
    interface Pause {
        void take(Duration time);
    }

    private final Pause pause;

    Collisions(Pause pause) {
        this.pause = pause;
    }

    <T> T retry(Supplier<T> work) {
        for (var attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (!isCollision(e)) {
                    throw e;
                }
                if (attempt == ATTEMPTS) {
                    throw new ExternalError(Retry.HELPS, e, "warehouse.error.collision", ATTEMPTS);
                }
                LOG.info("Redshift gave work up that collided; attempt {} follows", attempt + 1);
                pause.take(FIRST_WAIT.multipliedBy(1L << (attempt - 1)));
            }
        }
    }

    /** Redshift has no SQLSTATE of its own for it: the message begins with the number. */
    static boolean isCollision(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException
                    && String.valueOf(cause.getMessage()).contains("1023")
                    && String.valueOf(cause.getMessage()).contains("isolation violation")) {
                return true;
            }
        }
        return false;
    }

    static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for Redshift", e);
        }
    }
}
