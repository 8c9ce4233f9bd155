package com.martlet.warehouse;

import com.martlet.identity.TenantId;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * PostgreSQL: one login that owns nothing takes the tenant's role for a transaction. A session that
 * read its memberships while roles of a new tenant were granted may go on with the old ones and
 * deny the role; then another session is asked.
 */
final class SharedEntrance implements Entrance {

    private static final int SESSIONS = 3;

    private final DataSource warehouse;
    private final JdbcTransactionManager transactions;

    SharedEntrance(DataSource warehouse) {
        this.warehouse = warehouse;
        this.transactions = new JdbcTransactionManager(warehouse);
    }

    @Override
    public Dialect dialect() {
        return new Dialect.PostgreSql();
    }

    @Override
    public <T> T read(TenantId tenant, WarehouseRole role, Function<JdbcClient, T> work) {
        var template = new TransactionTemplate(transactions);
        template.setReadOnly(true);
        template.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return inTenant(template, tenant, role, work);
    }

    @Override
    public <T> T write(TenantId tenant, Function<JdbcClient, T> work) {
        return inTenant(new TransactionTemplate(transactions), tenant, WarehouseRole.BUILDER, work);
    }

    @Override
    public DataSource ofBuilder(TenantId tenant) {
        return warehouse;
    }

    private <T> T inTenant(
            TransactionTemplate template,
            TenantId tenant,
            WarehouseRole role,
            Function<JdbcClient, T> work) {
        for (var session = 1; ; session++) {
            try {
                return template.<T>execute(status -> work.apply(enter(tenant, role)));
            } catch (RoleDenied denied) {
                leave(denied.session);
                if (session == SESSIONS) {
                    throw denied.why;
                }
            }
        }
    }

    private JdbcClient enter(TenantId tenant, WarehouseRole role) {
        var schemas = TenantSchemas.of(tenant);
        var sql = JdbcClient.create(warehouse);
        try {
            sql.sql("set local role " + role.of(schemas)).update();
        } catch (BadSqlGrammarException denied) {
            throw new RoleDenied(session(), denied);
        }
        sql.sql("set local search_path = " + role.searchPath(schemas)).update();
        return sql;
    }

    private Connection session() {
        var session = DataSourceUtils.getConnection(warehouse);
        DataSourceUtils.releaseConnection(session, warehouse);
        return session;
    }

    /** For a session whose transaction is over: the pool closes it and opens another. */
    private void leave(Connection session) {
        if (warehouse instanceof HikariDataSource pool) {
            pool.evictConnection(session);
        }
    }

    private static final class RoleDenied extends RuntimeException {
        private final transient Connection session;
        private final BadSqlGrammarException why;

        RoleDenied(Connection session, BadSqlGrammarException why) {
            super(why);
            this.session = session;
            this.why = why;
        }
    }
}
