package com.martlet.warehouse;

import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Connections for SQL that people write: under the tenant's own login, a few at a time, opened when
 * somebody asks. Nothing that is done with one is kept.
 *
 * @see <a href="file:src/docs/decisions/021-sql-of-people-has-a-login-of-its-own.md">decision
 *     020</a>
 */
@Component
public class AnalystConnections implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(AnalystConnections.class);
    private static final int AT_ONCE = 4;
    private static final Duration WAIT = Duration.ofSeconds(10);
    private static final Duration IDLE = Duration.ofSeconds(60);
    private static final String LARGEST_BATCH = "64M";

    private final Warehouse warehouse;
    private final Map<TenantId, HikariDataSource> pools = new ConcurrentHashMap<>();
    private final ScheduledExecutorService housekeeper =
            Executors.newScheduledThreadPool(
                    1, work -> Thread.ofPlatform().daemon().name("analyst-pools").unstarted(work));

    public AnalystConnections(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** What is done with a connection, in one transaction that reads. */
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /**
     * The transaction is taken back at the end, and the session forgets what was set in it.
     *
     * @param longest how long each statement may take; a statement can change that for the next one
     */
    public <T> T read(Tenant tenant, Duration longest, Work<T> work) throws SQLException {
        var pool = pools.computeIfAbsent(tenant.id(), id -> pool(tenant));
        try (var connection = pool.getConnection()) {
            try {
                begin(connection, tenant, longest);
                return work.on(connection);
            } finally {
                forget(pool, connection);
            }
        }
    }

    private static void begin(Connection connection, Tenant tenant, Duration longest)
            throws SQLException {
        connection.setAutoCommit(false);
        var settings =
                "select set_config('statement_timeout', ?, true), set_config('timezone', ?, true)";
        try (var statement = connection.prepareStatement(settings)) {
            statement.setString(1, String.valueOf(longest.toMillis()));
            statement.setString(2, tenant.zone().getId());
            statement.execute();
        }
    }

    /** A connection that cannot be cleaned is not used again. */
    private static void forget(HikariDataSource pool, Connection connection) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
            try (var statement = connection.createStatement()) {
                statement.execute("discard all");
            }
        } catch (SQLException broken) {
            LOG.debug("A connection of SQL is given up", broken);
            pool.evictConnection(connection);
        }
    }

    private HikariDataSource pool(Tenant tenant) {
        var login = warehouse.analyst(tenant);
        var pool = new HikariDataSource();
        pool.setPoolName("analysts of " + TenantSchemas.of(tenant.id()).key());
        pool.setJdbcUrl(login.url());
        pool.setUsername(login.user());
        pool.setPassword(login.password());
        pool.setReadOnly(true);
        pool.setMaximumPoolSize(AT_ONCE);
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(IDLE.toMillis());
        pool.setConnectionTimeout(WAIT.toMillis());
        pool.setInitializationFailTimeout(-1);
        pool.setScheduledExecutor(housekeeper);
        pool.addDataSourceProperty("ApplicationName", "martlet sql");
        pool.addDataSourceProperty("maxResultBuffer", LARGEST_BATCH);
        pool.addDataSourceProperty("prepareThreshold", "0");
        return pool;
    }

    @Override
    public void destroy() {
        pools.values().forEach(HikariDataSource::close);
        housekeeper.shutdownNow();
    }
}
