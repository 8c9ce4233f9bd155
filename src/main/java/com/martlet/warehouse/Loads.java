package com.martlet.warehouse;

import com.martlet.identity.TenantId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Loads in progress: their numbers, the table days they would put in place, their rows. */
class Loads {

    private final WarehouseSql sql;

    Loads(WarehouseSql sql) {
        this.sql = sql;
    }

    LoadId begin(TenantId tenant) {
        return sql.write(
                tenant,
                client -> {
                    var id = takeNumber(client);
                    client.sql("insert into loads (load_id) values (?)").param(id).update();
                    return new LoadId(id);
                });
    }

    /** Redshift has no sequences: whoever updates the row first has the number. */
    private long takeNumber(JdbcClient client) {
        return switch (sql.dialect()) {
            case Dialect.PostgreSql() ->
                    client.sql("select nextval('load_ids')").query(Long.class).single();
            case Dialect.Redshift() -> {
                client.sql("update last_load set load_id = load_id + 1").update();
                yield client.sql("select load_id from last_load").query(Long.class).single();
            }
        };
    }

    void replaceCandidates(TenantId tenant, LoadId load, Collection<TableDay> tableDays) {
        sql.run(
                tenant,
                client -> {
                    client.sql("delete from candidate_loads").update();
                    insert(tenant, load, tableDays);
                });
    }

    /** What the load is about to write: known by it even when nothing follows. */
    void announce(TenantId tenant, LoadId load, Collection<TableDay> tableDays) {
        sql.run(tenant, client -> insert(tenant, "load_days", rows(load, tableDays)));
    }

    void addCandidates(TenantId tenant, LoadId load, Collection<TableDay> tableDays) {
        sql.run(tenant, client -> insert(tenant, load, tableDays));
    }

    /** Twice is once: what the load has staged before is staged anew. */
    private void insert(TenantId tenant, LoadId load, Collection<TableDay> tableDays) {
        var rows = rows(load, tableDays);
        insert(tenant, "load_days", rows);
        insert(tenant, "candidate_loads", rows);
    }

    private void insert(TenantId tenant, String table, List<Object[]> rows) {
        sql.batch(
                tenant,
                "delete from %s where table_name = ? and day = ? and load_id = ?".formatted(table),
                rows);
        sql.batch(
                tenant,
                "insert into %s (table_name, day, load_id) values (?, ?, ?)".formatted(table),
                rows);
    }

    private static List<Object[]> rows(LoadId load, Collection<TableDay> tableDays) {
        return tableDays.stream()
                .map(staged -> new Object[] {staged.table(), staged.day(), load.value()})
                .toList();
    }

    Map<TableDay, Long> countRows(TenantId tenant, LoadId load) {
        return sql.read(
                tenant,
                WarehouseRole.BUILDER,
                client -> {
                    var counts = new HashMap<TableDay, Long>();
                    for (var table : FactTables.NAMES) {
                        countRows(client, load, table, counts);
                    }
                    return counts;
                });
    }

    private static void countRows(
            JdbcClient client, LoadId load, String table, Map<TableDay, Long> counts) {
        client.sql(
                        """
                        select staged.day, count(stored.load_id) as count_rows
                        from load_days as staged
                        left join %s as stored
                            on stored.load_id = staged.load_id and stored.day = staged.day
                        where staged.load_id = ? and staged.table_name = ?
                        group by staged.day
                        """
                                .formatted(table))
                .param(load.value())
                .param(table)
                .query(
                        (RowCallbackHandler)
                                row ->
                                        counts.put(
                                                new TableDay(
                                                        table,
                                                        row.getObject("day", LocalDate.class)),
                                                row.getLong("count_rows")));
    }
}
