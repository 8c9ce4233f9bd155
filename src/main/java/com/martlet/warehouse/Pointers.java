package com.martlet.warehouse;

import com.martlet.identity.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What readers see, and the one transaction that changes it. */
class Pointers implements Publishing {

    private static final DataVersion NOTHING = new DataVersion(0, Instant.EPOCH);

    private final WarehouseSql sql;
    private final Clock clock;

    Pointers(WarehouseSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public DataVersion publish(
            TenantId tenant, long token, LoadId load, long runId, Map<TableDay, Long> rowCounts) {
        return sql.write(
                tenant,
                client -> {
                    raiseGuard(client, token);
                    return findPublished(client, runId, load)
                            .orElseGet(() -> move(tenant, client, load, runId, rowCounts));
                });
    }

    /** The first statement: whoever comes later waits here, and finds the guard raised. */
    private static void raiseGuard(JdbcClient client, long token) {
        var raised =
                client.sql("update publish_guard set token = :token where token <= :token")
                        .param("token", token)
                        .update();
        if (raised == 0) {
            throw new Superseded(token);
        }
    }

    private DataVersion move(
            TenantId tenant,
            JdbcClient client,
            LoadId load,
            long runId,
            Map<TableDay, Long> rowCounts) {
        point(tenant, load, rowCounts);
        client.sql("delete from candidate_loads").update();
        makeKnown(client, load);
        var version =
                new DataVersion(
                        newest(client).number() + 1,
                        Instant.now(clock).truncatedTo(ChronoUnit.MICROS));
        client.sql(
                        """
                        insert into data_versions (version, load_id, run_id, published_at)
                        values (?, ?, ?, ?)
                        """)
                .param(version.number())
                .param(load.value())
                .param(runId)
                .param(version.publishedAt().atOffset(ZoneOffset.UTC))
                .update();
        return version;
    }

    /** Visitors whom the load names as customers; those of loads before it never were. */
    private static void makeKnown(JdbcClient client, LoadId load) {
        client.sql(
                        """
                        update customer_ordinals set is_visitor = false
                        where ordinal in (
                            select customer_ordinal from newly_known where load_id = ?
                        )
                        """)
                .param(load.value())
                .update();
        client.sql("delete from newly_known where load_id <= ?").param(load.value()).update();
    }

    private void point(TenantId tenant, LoadId load, Map<TableDay, Long> rowCounts) {
        var keys =
                rowCounts.keySet().stream()
                        .map(moved -> new Object[] {moved.table(), moved.day()})
                        .toList();
        var rows =
                rowCounts.entrySet().stream()
                        .map(
                                moved ->
                                        new Object[] {
                                            moved.getKey().table(),
                                            moved.getKey().day(),
                                            load.value(),
                                            moved.getValue()
                                        })
                        .toList();
        sql.batch(tenant, "delete from visible_loads where table_name = ? and day = ?", keys);
        sql.batch(
                tenant,
                """
                insert into visible_loads (table_name, day, load_id, row_count)
                values (?, ?, ?, ?)
                """,
                rows);
    }

    @Override
    public void fence(TenantId tenant, long token) {
        sql.run(
                tenant,
                client ->
                        client.sql("update publish_guard set token = :token where token < :token")
                                .param("token", token)
                                .update());
    }

    @Override
    public Optional<DataVersion> published(TenantId tenant, long runId) {
        return sql.read(
                tenant,
                WarehouseRole.READER,
                client ->
                        client.sql(
                                        """
                                        select version, published_at from data_versions
                                        where run_id = ? order by version desc limit 1
                                        """)
                                .param(runId)
                                .query(Pointers::version)
                                .optional());
    }

    DataVersion dataVersion(TenantId tenant) {
        return sql.read(tenant, WarehouseRole.READER, Pointers::newest);
    }

    VisibleDays visible(TenantId tenant, String table) {
        return sql.read(
                tenant,
                WarehouseRole.READER,
                client -> new VisibleDays(newest(client), pointers(client, table)));
    }

    private static TreeMap<LocalDate, Pointer> pointers(JdbcClient client, String table) {
        var pointers = new TreeMap<LocalDate, Pointer>();
        client.sql("select day, load_id, row_count from visible_loads where table_name = ?")
                .param(table)
                .query(
                        (RowCallbackHandler)
                                row ->
                                        pointers.put(
                                                row.getObject("day", LocalDate.class),
                                                new Pointer(
                                                        new LoadId(row.getLong("load_id")),
                                                        row.getLong("row_count"))));
        return pointers;
    }

    private static Optional<DataVersion> findPublished(JdbcClient client, long runId, LoadId load) {
        return client.sql(
                        """
                        select version, published_at from data_versions
                        where run_id = ? and load_id = ?
                        """)
                .param(runId)
                .param(load.value())
                .query(Pointers::version)
                .optional();
    }

    private static DataVersion newest(JdbcClient client) {
        return client.sql(
                        """
                        select version, published_at from data_versions
                        order by version desc limit 1
                        """)
                .query(Pointers::version)
                .optional()
                .orElse(NOTHING);
    }

    private static DataVersion version(ResultSet row, int number) throws SQLException {
        return new DataVersion(
                row.getLong("version"),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }
}
