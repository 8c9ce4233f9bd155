package com.martlet.warehouse;

import com.martlet.identity.TenantId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * SQL on one tenant's part of the warehouse: a transaction that has taken the tenant's role, so a
 * forgotten predicate meets no right on another tenant's schema.
 */
@Component
public class WarehouseSql {

    private final DataSource warehouse;
    private final JdbcTransactionManager transactions;

    WarehouseSql(@Qualifier("warehouseDataSource") DataSource warehouse) {
        this.warehouse = warehouse;
        this.transactions = new JdbcTransactionManager(warehouse);
    }

    /** All statements of the work see one and the same state of the warehouse. */
    public <T> T read(TenantId tenant, WarehouseRole role, Function<JdbcClient, T> work) {
        var template = new TransactionTemplate(transactions);
        template.setReadOnly(true);
        template.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return inTenant(template, tenant, role, work);
    }

    /** One transaction, as the builder. */
    public <T> T write(TenantId tenant, Function<JdbcClient, T> work) {
        return inTenant(new TransactionTemplate(transactions), tenant, WarehouseRole.BUILDER, work);
    }

    /** One transaction, as the builder. */
    public void run(TenantId tenant, Consumer<JdbcClient> work) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> work.accept(enter(tenant, WarehouseRole.BUILDER)));
    }

    /** One statement for many rows, within the transaction in progress. */
    void batch(String statement, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            new JdbcTemplate(warehouse).batchUpdate(statement, rows);
        }
    }

    private <T> T inTenant(
            TransactionTemplate template,
            TenantId tenant,
            WarehouseRole role,
            Function<JdbcClient, T> work) {
        return template.<T>execute(status -> work.apply(enter(tenant, role)));
    }

    private JdbcClient enter(TenantId tenant, WarehouseRole role) {
        var schemas = TenantSchemas.of(tenant);
        var sql = JdbcClient.create(warehouse);
        sql.sql("set local role " + role.of(schemas)).update();
        sql.sql("set local search_path = " + role.searchPath(schemas)).update();
        return sql;
    }
}
