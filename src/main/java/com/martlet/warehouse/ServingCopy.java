package com.martlet.warehouse;

import com.martlet.identity.TenantId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings PostgreSQL to the data version that Redshift has published: pointers, stored marts and the
 * numbers of customers, in one transaction. Only what changed since is read and written.
 */
final class ServingCopy {

    private final WarehouseSql redshift;
    private final WarehouseSql postgres;

    ServingCopy(WarehouseSql redshift, WarehouseSql postgres) {
        this.redshift = redshift;
        this.postgres = postgres;
    }

    private record Version(long version, long loadId, long runId, OffsetDateTime publishedAt) {}

    /** Does nothing when PostgreSQL has the version already. */
    void catchUp(TenantId tenant) {
        redshift.read(
                tenant,
                WarehouseRole.BUILDER,
                from -> {
                    newest(from).ifPresent(version -> bring(tenant, from, version));
                    return tenant;
                });
    }

    private void bring(TenantId tenant, JdbcClient from, Version version) {
        postgres.run(
                tenant,
                into -> {
                    var before = newest(into).map(Version::version).orElse(0L);
                    if (before < version.version()) {
                        bringMarts(tenant, from, into);
                        new OrdinalCopy(postgres, from, into).bring(tenant);
                        keep(into, version);
                    }
                });
    }

    private static Optional<Version> newest(JdbcClient client) {
        return client.sql(
                        """
                        select version, load_id, run_id, published_at from data_versions
                        order by version desc limit 1
                        """)
                .query(
                        (row, number) ->
                                new Version(
                                        row.getLong("version"),
                                        row.getLong("load_id"),
                                        row.getLong("run_id"),
                                        row.getObject("published_at", OffsetDateTime.class)))
                .optional();
    }

    private void bringMarts(TenantId tenant, JdbcClient from, JdbcClient into) {
        var changed = pointers(from);
        changed.entrySet().removeAll(pointers(into).entrySet());
        var marts = new TreeMap<String, Map<Long, Set<LocalDate>>>();
        changed.forEach(
                (day, pointer) -> {
                    point(into, day, pointer);
                    if (isMart(day.table())) {
                        marts.computeIfAbsent(day.table(), name -> new TreeMap<>())
                                .computeIfAbsent(pointer.load().value(), load -> new TreeSet<>())
                                .add(day.day());
                    }
                });
        marts.forEach(
                (mart, loads) ->
                        loads.forEach(
                                (load, days) ->
                                        new MartCopy(postgres, tenant, mart)
                                                .bring(from, into, load, days)));
    }

    private static boolean isMart(String table) {
        return !FactTables.NAMES.contains(table) && !table.equals("day_block");
    }

    private static Map<TableDay, Pointer> pointers(JdbcClient client) {
        var pointers = new HashMap<TableDay, Pointer>();
        client.sql("select table_name, day, load_id, row_count from visible_loads")
                .query(
                        (RowCallbackHandler)
                                row ->
                                        pointers.put(
                                                new TableDay(
                                                        row.getString("table_name"),
                                                        row.getObject("day", LocalDate.class)),
                                                new Pointer(
                                                        new LoadId(row.getLong("load_id")),
                                                        row.getLong("row_count"))));
        return pointers;
    }

    private static void point(JdbcClient into, TableDay day, Pointer pointer) {
        into.sql("delete from visible_loads where table_name = ? and day = ?")
                .param(day.table())
                .param(day.day())
                .update();
        into.sql(
                        "insert into visible_loads (table_name, day, load_id, row_count) values (?, ?, ?, ?)")
                .param(day.table())
                .param(day.day())
                .param(pointer.load().value())
                .param(pointer.rows())
                .update();
    }

    private static void keep(JdbcClient into, Version version) {
        into.sql(
                        """
                        insert into data_versions (version, load_id, run_id, published_at)
                        values (?, ?, ?, ?)
                        """)
                .param(version.version())
                .param(version.loadId())
                .param(version.runId())
                .param(version.publishedAt())
                .update();
    }
}
