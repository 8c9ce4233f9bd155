package com.martlet.warehouse;

import com.martlet.identity.TenantId;
import com.martlet.lake.Lake;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clears away loads that were replaced, or were never published, once a newer one is visible. */
class OldLoads {

    private final WarehouseSql sql;
    private final Lake lake;

    OldLoads(WarehouseSql sql, Lake lake) {
        this.sql = sql;
        this.lake = lake;
    }

    void delete(TenantId tenant) {
        for (var load : findAbandoned(tenant)) {
            deleteRows(tenant, load);
        }
        for (var loadDay : findReplaced(tenant)) {
            deleteFiles(tenant, loadDay);
            deleteRows(tenant, loadDay);
        }
    }

    /** Loads that ended before they staged anything: only the load id is known of them. */
    private List<Long> findAbandoned(TenantId tenant) {
        return sql.read(
                tenant,
                WarehouseRole.BUILDER,
                client ->
                        client.sql(
                                        """
                                        select load_id from loads
                                        where load_id < (select max(load_id) from data_versions)
                                            and load_id not in (select load_id from load_days)
                                        """)
                                .query(Long.class)
                                .list());
    }

    private void deleteRows(TenantId tenant, long load) {
        sql.run(
                tenant,
                client -> {
                    for (var table : FactTables.NAMES) {
                        deleteWhere(client, table, "load_id = ?", List.of(load));
                    }
                    deleteWhere(client, "customer_identities", "load_id = ?", List.of(load));
                    deleteWhere(client, "loads", "load_id = ?", List.of(load));
                });
    }

    private List<LoadDay> findReplaced(TenantId tenant) {
        return sql.read(
                tenant,
                WarehouseRole.BUILDER,
                client ->
                        client.sql(
                                        """
                                        select load_id as load, table_name as table_name, day
                                        from load_days as staged
                                        where load_id < (select max(load_id) from data_versions)
                                            and not exists (
                                                select 1 from visible_loads as visible
                                                where visible.table_name = staged.table_name
                                                    and visible.day = staged.day
                                                    and visible.load_id = staged.load_id
                                            )
                                        """)
                                .query(LoadDay.class)
                                .list());
    }

    private void deleteFiles(TenantId tenant, LoadDay loadDay) {
        if (loadDay.tableName().equals("day_block")) {
            lake.delete(tenant, "serving/dt=%s/load=%d".formatted(loadDay.day(), loadDay.load()));
        } else if (FactTables.NAMES.contains(loadDay.tableName())) {
            lake.delete(
                    tenant,
                    "clean/%s/dt=%s/run=%d"
                            .formatted(loadDay.tableName(), loadDay.day(), loadDay.load()));
        }
    }

    private void deleteRows(TenantId tenant, LoadDay loadDay) {
        sql.run(
                tenant,
                client -> {
                    var key = List.<Object>of(loadDay.load(), loadDay.day());
                    for (var table : storedTables(loadDay.tableName())) {
                        deleteWhere(client, table, "load_id = ? and day = ?", key);
                    }
                    deleteWhere(
                            client,
                            "load_days",
                            "load_id = ? and day = ? and table_name = ?",
                            List.of(loadDay.load(), loadDay.day(), loadDay.tableName()));
                });
    }

    private static List<String> storedTables(String table) {
        return switch (table) {
            case "customers" -> List.of("customers", "customer_identities");
            case "events", "purchases", "service_requests" -> List.of(table);
            case "day_block" -> List.of();
            default -> List.of(table + "_rows");
        };
    }

    private static void deleteWhere(
            JdbcClient client, String table, String condition, List<?> values) {
        client.sql("delete from " + table + " where " + condition).params(values).update();
    }

    private record LoadDay(long load, String tableName, LocalDate day) {}
}
