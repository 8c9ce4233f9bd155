package com.martlet.warehouse;

import com.martlet.identity.TenantId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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

    /**
     * Copies the marts of a load that is still invisible, lets it be published, and makes it
     * visible here too: the two are a version apart for no longer than that takes.
     *
     * @param commit publishes on Redshift
     */
    DataVersion publish(
            TenantId tenant, LoadId load, Set<TableDay> tableDays, Supplier<DataVersion> commit) {
        var pointers = new HashMap<TableDay, LoadId>();
        tableDays.forEach(day -> pointers.put(day, load));
        return postgres.write(
                tenant,
                into -> {
                    redshift.read(
                            tenant,
                            WarehouseRole.BUILDER,
                            from -> {
                                bringMarts(tenant, from, into, pointers);
                                return tenant;
                            });
                    var version = commit.get();
                    follow(tenant, into, pointers);
                    return version;
                });
    }

    /** After a crash between the two; does nothing when PostgreSQL has the version already. */
    void catchUp(TenantId tenant) {
        postgres.run(tenant, into -> follow(tenant, into, Map.of()));
    }

    private void follow(TenantId tenant, JdbcClient into, Map<TableDay, LoadId> copied) {
        redshift.read(
                tenant,
                WarehouseRole.BUILDER,
                from -> {
                    var before = newest(into).map(Version::version).orElse(0L);
                    newest(from)
                            .filter(version -> version.version() > before)
                            .ifPresent(version -> follow(tenant, from, into, copied, version));
                    return tenant;
                });
    }

    private void follow(
            TenantId tenant,
            JdbcClient from,
            JdbcClient into,
            Map<TableDay, LoadId> copied,
            Version version) {
        var changed = pointers(from);
        changed.entrySet().removeAll(pointers(into).entrySet());
        changed.forEach((day, pointer) -> point(into, day, pointer));
        var missing = new HashMap<TableDay, LoadId>();
        changed.forEach((day, pointer) -> missing.put(day, pointer.load()));
        missing.entrySet().removeAll(copied.entrySet());
        bringMarts(tenant, from, into, missing);
        new OrdinalCopy(postgres, from, into).bring(tenant);
        keep(into, version);
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

    private void bringMarts(
            TenantId tenant, JdbcClient from, JdbcClient into, Map<TableDay, LoadId> loads) {
        record MartOfLoad(String mart, LoadId load) {}
        loads.entrySet().stream()
                .filter(one -> isMart(one.getKey().table()))
                .collect(
                        Collectors.groupingBy(
                                one -> new MartOfLoad(one.getKey().table(), one.getValue()),
                                Collectors.mapping(
                                        one -> one.getKey().day(),
                                        Collectors.toCollection(TreeSet::new))))
                .forEach(
                        (one, days) ->
                                new MartCopy(postgres, tenant, one.mart())
                                        .bring(from, into, one.load().value(), days));
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
