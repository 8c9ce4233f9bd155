package com.martlet.warehouse;

import com.martlet.identity.TenantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * What the database's planner knows of tables. Looking through a large table for the few rows of
 * one more day takes longer than to load them, so only tables that grew by a tenth are looked at,
 * and none that got nothing; smaller growth is left to the database itself.
 */
class Statistics {

    private static final int NOTICED = 10;

    private final Provisioner provisioner;
    private final WarehouseSql sql;

    Statistics(Provisioner provisioner, WarehouseSql sql) {
        this.provisioner = provisioner;
        this.sql = sql;
    }

    /**
     * @param layer the schema, without the tenant's key
     * @param added rows that a load added to each table
     */
    void refresh(TenantId tenant, String layer, Map<String, Long> added) {
        var known = knownRows(tenant, layer);
        var grown =
                added.entrySet().stream()
                        .filter(table -> isGrown(known.get(table.getKey()), table.getValue()))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
        if (!grown.isEmpty()) {
            provisioner.analyze(tenant, layer, grown);
        }
    }

    private static boolean isGrown(@Nullable Long known, long added) {
        return added > 0 && (known == null || added * NOTICED > known);
    }

    /** The planner's own estimates; -1 means that it never looked. */
    private Map<String, Long> knownRows(TenantId tenant, String layer) {
        var rows = new HashMap<String, Long>();
        sql.run(
                tenant,
                client ->
                        client.sql(
                                        """
                                        select relname, cast(reltuples as bigint) as count_rows
                                        from pg_class
                                        inner join pg_namespace
                                            on pg_namespace.oid = pg_class.relnamespace
                                        where nspname = ? and relkind = 'r'
                                        """)
                                .params(List.of(TenantSchemas.of(tenant).schema(layer)))
                                .query(
                                        (RowCallbackHandler)
                                                row ->
                                                        rows.put(
                                                                row.getString("relname"),
                                                                row.getLong("count_rows"))));
        return rows;
    }
}
