package com.martlet.warehouse;

import com.martlet.identity.TenantId;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Redshift: each role of a tenant is a user with a small pool of its own, opened when it is first
 * needed. A transaction there sees one state from its first statement on.
 */
final class RedshiftEntrance implements Entrance, AutoCloseable {

    private final RedshiftServer server;
    private final RedshiftUsers users;
    private final Collisions collisions;
    private final int poolSize;
    private final Map<Key, HikariDataSource> pools = new ConcurrentHashMap<>();

    RedshiftEntrance(
            RedshiftServer server, RedshiftUsers users, Collisions collisions, int poolSize) {
        this.server = server;
        this.users = users;
        this.collisions = collisions;
        this.poolSize = poolSize;
    }

    private record Key(TenantId tenant, WarehouseRole role) {}

    @Override
    public Dialect dialect() {
        return new Dialect.Redshift();
    }

    @Override
    public <T> T read(TenantId tenant, WarehouseRole role, Function<JdbcClient, T> work) {
        return inTransaction(pool(tenant, role), work);
    }

    @Override
    public <T> T write(TenantId tenant, Function<JdbcClient, T> work) {
        return collisions.retry(() -> inTransaction(ofBuilder(tenant), work));
    }

    @Override
    public DataSource ofBuilder(TenantId tenant) {
        return pool(tenant, WarehouseRole.BUILDER);
    }

    private static <T> T inTransaction(DataSource pool, Function<JdbcClient, T> work) {
        return new TransactionTemplate(new JdbcTransactionManager(pool))
                .<T>execute(status -> work.apply(JdbcClient.create(pool)));
    }

    private DataSource pool(TenantId tenant, WarehouseRole role) {
        return pools.computeIfAbsent(new Key(tenant, role), this::open);
    }

    private HikariDataSource open(Key key) {
        var schemas = TenantSchemas.of(key.tenant());
        var user = key.role().suffix();
        var pool = new HikariDataSource();
        pool.setPoolName("redshift " + schemas.role(user));
        pool.setDriverClassName("com.amazon.redshift.Driver");
        pool.setJdbcUrl(server.url());
        pool.setDataSourceProperties(
                server.login(schemas.role(user), users.password(key.tenant(), user)));
        pool.setConnectionInitSql("set search_path to " + key.role().searchPath(schemas));
        pool.setMaximumPoolSize(poolSize);
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(Duration.ofMinutes(1).toMillis());
        pool.setConnectionTimeout(Duration.ofSeconds(20).toMillis());
        return pool;
    }

    @Override
    public void close() {
        pools.values().forEach(HikariDataSource::close);
    }
}
