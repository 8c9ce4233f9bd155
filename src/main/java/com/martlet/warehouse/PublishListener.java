package com.martlet.warehouse;

import com.martlet.identity.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears the database say that somebody published, on whatever node. Whenever it is connected anew
 * it asks for what it may have missed.
 */
final class PublishListener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PublishListener.class);
    private static final int LOOK_MILLIS = 500;
    private static final int PAUSE_SECONDS = 1;

    private final DataSource warehouse;
    private final Consumer<Published> each;
    private final Runnable whenConnected;
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable Thread thread;

    /**
     * @param warehouse opens connections of its own, for it keeps one for good
     * @param whenConnected tells of the versions published meanwhile
     */
    PublishListener(DataSource warehouse, Consumer<Published> each, Runnable whenConnected) {
        this.warehouse = warehouse;
        this.each = each;
        this.whenConnected = whenConnected;
    }

    void start() {
        thread = Thread.ofPlatform().daemon().name("publish-listener").start(this::run);
    }

    private void run() {
        while (!isClosed(0)) {
            try (var connection = warehouse.getConnection()) {
                listen(connection);
            } catch (SQLException | RuntimeException e) {
                LOG.warn("Boards do not hear of new data until the warehouse answers: {}", "" + e);
                isClosed(PAUSE_SECONDS);
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + PublishChannel.NAME);
        }
        whenConnected.run();
        var server = connection.unwrap(PGConnection.class);
        while (!isClosed(0)) {
            for (var heard : server.getNotifications(LOOK_MILLIS)) {
                hear(heard.getParameter());
            }
        }
    }

    /** Such as 7:12, the tenant and its data version. */
    private void hear(String heard) {
        var parts = heard.split(":", 2);
        each.accept(
                new Published(new TenantId(Long.parseLong(parts[0])), Long.parseLong(parts[1])));
    }

    private boolean isClosed(int seconds) {
        try {
            return closed.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        var started = thread;
        if (started != null) {
            try {
                started.join(2L * LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
