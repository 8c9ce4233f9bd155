package com.martlet.warehouse;

import com.martlet.identity.TenantId;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** PostgreSQL: one login that owns nothing takes the tenant's role for a transaction. */
final class SharedEntrance implements Entrance {

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
        return template.<T>execute(status -> work.apply(enter(tenant, role)));
    }

    @Override
    public <T> T write(TenantId tenant, Function<JdbcClient, T> work) {
        return new TransactionTemplate(transactions)
                .<T>execute(status -> work.apply(enter(tenant, WarehouseRole.BUILDER)));
    }

    @Override
    public DataSource ofBuilder(TenantId tenant) {
        return warehouse;
    }

    private JdbcClient enter(TenantId tenant, WarehouseRole role) {
        var schemas = TenantSchemas.of(tenant);
        var sql = JdbcClient.create(warehouse);
        sql.sql("set local role " + role.of(schemas)).update();
        sql.sql("set local search_path = " + role.searchPath(schemas)).update();
        return sql;
    }
}
