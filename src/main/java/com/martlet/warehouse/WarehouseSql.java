package com.martlet.warehouse;

import com.martlet.identity.TenantId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * SQL on one tenant's part of the warehouse: a transaction that has the rights of the tenant's
 * role, so a forgotten predicate meets no right on another tenant's schema.
 */
public class WarehouseSql {

    private final Entrance entrance;

    WarehouseSql(Entrance entrance) {
        this.entrance = entrance;
    }

    public Dialect dialect() {
        return entrance.dialect();
    }

    /** All statements of the work see one and the same state of the warehouse. */
    public <T> T read(TenantId tenant, WarehouseRole role, Function<JdbcClient, T> work) {
        return entrance.read(tenant, role, work);
    }

    /** One transaction, as the builder; the work may be done again when it collides. */
    public <T> T write(TenantId tenant, Function<JdbcClient, T> work) {
        return entrance.write(tenant, work);
    }

    /** One transaction, as the builder; the work may be done again when it collides. */
    public void run(TenantId tenant, Consumer<JdbcClient> work) {
        entrance.write(
                tenant,
                client -> {
                    work.accept(client);
                    return tenant;
                });
    }

    /** One statement for many rows, within the builder's transaction in progress. */
    void batch(TenantId tenant, String statement, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            new JdbcTemplate(entrance.ofBuilder(tenant)).batchUpdate(statement, rows);
        }
    }
}
