package com.martlet.warehouse;

import com.martlet.identity.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * SQL on one tenant's part of the warehouse: a transaction that has the rights of the tenant's
 * role, so a forgotten predicate meets no right on another tenant's schema.
 */
public class WarehouseSql {

    private final Entrance entrance;
    private final Entrance beside;
    private final @Nullable Unload unload;

    WarehouseSql(Entrance entrance) {
        this(entrance, entrance, null);
    }

    /**
     * @param beside where the stored marts are served from
     * @param unload null where rows are best read as they come
     */
    WarehouseSql(Entrance entrance, Entrance beside, @Nullable Unload unload) {
        this.unload = unload;
        this.entrance = entrance;
        this.beside = beside;
    }

    public Dialect dialect() {
        return entrance.dialect();
    }

    /** All statements of the work see one and the same state of the warehouse. */
    public <T> T read(TenantId tenant, WarehouseRole role, Function<JdbcClient, T> work) {
        return entrance.read(tenant, role, work);
    }

    /**
     * Stored marts as they are published, beside the application: always in PostgreSQL's words. No
     * facts are there when the warehouse is elsewhere.
     */
    public <T> T readMarts(TenantId tenant, WarehouseRole role, Function<JdbcClient, T> work) {
        return beside.read(tenant, role, work);
    }

    /** How to read very many rows, where there is a better way than one after the other. */
    public Optional<Unload> unload() {
        return Optional.ofNullable(unload);
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
    public void batch(TenantId tenant, String statement, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            new JdbcTemplate(entrance.ofBuilder(tenant)).batchUpdate(statement, rows);
        }
    }

    /**
     * Very many rows, within the builder's transaction in progress.
     *
     * @param table its name, and in brackets the columns if the values are not in its order
     */
    public void insert(TenantId tenant, String table, List<Object[]> rows) {
        switch (dialect()) {
            case Dialect.PostgreSql() -> CopyIn.copy(entrance.ofBuilder(tenant), table, rows);
            case Dialect.Redshift() -> batch(tenant, insertion(table, rows), rows);
        }
    }

    private static String insertion(String table, List<Object[]> rows) {
        var columns = rows.isEmpty() ? 1 : rows.getFirst().length;
        return "insert into %s values (?%s)".formatted(table, ", ?".repeat(columns - 1));
    }
}
