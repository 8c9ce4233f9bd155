package com.martlet.adhoc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A statement on its way: how far it is, and how it is stopped in the database itself. */
public final class SqlRun {

    private static final Logger LOG = LoggerFactory.getLogger(SqlRun.class);

    private final Clock clock;
    private final Instant begunAt;
    private final Instant deadline;
    private volatile long rows;
    private volatile boolean isCancelled;
    private @Nullable Connection connection;

    SqlRun(Clock clock, SqlLimits limits) {
        this.clock = clock;
        this.begunAt = clock.instant();
        this.deadline = begunAt.plus(limits.time());
    }

    public Duration elapsed() {
        return Duration.between(begunAt, clock.instant());
    }

    /** How many rows have come so far. */
    public long rows() {
        return rows;
    }

    /** Stops it; asked too early, it is asked again by who watches. */
    public void cancel() {
        isCancelled = true;
        interrupt();
    }

    boolean isCancelled() {
        return isCancelled;
    }

    boolean isTooLong() {
        return !clock.instant().isBefore(deadline);
    }

    /** One thread counts, others look. */
    @SuppressWarnings("NonAtomicOperationOnVolatileField")
    void countRow() {
        rows++;
    }

    /** From now on there is something to stop. */
    synchronized void begin(Connection used) {
        connection = used;
    }

    /** From now on the connection may be somebody else's. */
    synchronized void end() {
        connection = null;
    }

    /** A statement lifts its own time limit as it pleases; this one it does not know of. */
    void stopWhenUnwanted() {
        if (isCancelled || isTooLong()) {
            interrupt();
        }
    }

    private synchronized void interrupt() {
        try {
            if (connection != null) {
                connection.unwrap(PGConnection.class).cancelQuery();
            }
        } catch (SQLException failure) {
            LOG.debug("A statement could not be stopped now", failure);
        }
    }
}
