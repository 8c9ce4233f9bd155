package com.martlet.refine;

import com.martlet.base.Dataset;
import com.martlet.identity.TenantId;
import com.martlet.source.SourceId;
import com.martlet.warehouse.LoadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSourceUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Typed batches and their days; called within a transaction of the tenant. */
@Repository
class BatchRepository {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate bulk;

    BatchRepository(JdbcClient jdbc, NamedParameterJdbcTemplate bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    /** A batch as registered or, when its parse broke off, as left behind. */
    record Batch(long id, String source, long run, long quarantined) {}

    long open(TenantId tenant, SourceId source, long run) {
        return jdbc.sql(
                        """
                        insert into typed_batches (tenant_id, source_id, run_id)
                        values (:tenant, :source, :run) returning batch_id
                        """)
                .param("tenant", tenant.value())
                .param("source", source.value())
                .param("run", run)
                .query(Long.class)
                .single();
    }

    void register(TenantId tenant, long batch, long quarantined) {
        jdbc.sql(
                        """
                        update typed_batches
                        set is_registered = true, quarantined_count = :quarantined
                        where tenant_id = :tenant and batch_id = :batch
                        """)
                .param("tenant", tenant.value())
                .param("batch", batch)
                .param("quarantined", quarantined)
                .update();
    }

    void addDays(TenantId tenant, Collection<TypedDay> days) {
        var rows =
                days.stream()
                        .map(
                                day ->
                                        Map.of(
                                                "tenant", tenant.value(),
                                                "dataset", day.dataset().id(),
                                                "day", day.day(),
                                                "batch", day.batch(),
                                                "primary", day.primary(),
                                                "rows", day.rows(),
                                                "access", day.accessRows(),
                                                "sessionless", day.sessionlessRows()))
                        .toList();
        bulk.batchUpdate(
                """
                insert into typed_days (tenant_id, dataset, day, batch_id, is_primary, row_count,
                    access_count, sessionless_count)
                values (:tenant, :dataset, :day, :batch, :primary, :rows, :access, :sessionless)
                """,
                SqlParameterSourceUtils.createBatch(rows));
    }

    /** Batches of parse requests that broke off. */
    List<Batch> abandoned(TenantId tenant) {
        return batches("not is_registered", tenant);
    }

    /** Batches with refused rows, the newest first. */
    List<Batch> withQuarantine(TenantId tenant) {
        return batches("is_registered and quarantined_count > 0", tenant);
    }

    private List<Batch> batches(String condition, TenantId tenant) {
        return jdbc.sql(
                        """
                        select batch_id, name, run_id, quarantined_count
                        from typed_batches
                        inner join sources using (tenant_id, source_id)
                        where tenant_id = :tenant and %s
                        order by batch_id desc
                        """
                                .formatted(condition))
                .param("tenant", tenant.value())
                .query(
                        (row, number) ->
                                new Batch(
                                        row.getLong("batch_id"),
                                        row.getString("name"),
                                        row.getLong("run_id"),
                                        row.getLong("quarantined_count")))
                .list();
    }

    void forget(TenantId tenant, long batch) {
        jdbc.sql(
                        """
                        delete from typed_batches
                        where tenant_id = :tenant and batch_id = :batch and not is_registered
                        """)
                .param("tenant", tenant.value())
                .param("batch", batch)
                .update();
    }

    /** Days of files taken back have to be built again; a load under way does not settle that. */
    void reopen(TenantId tenant, Collection<Long> batches) {
        if (!batches.isEmpty()) {
            jdbc.sql(
                            """
                            update typed_days set is_reopened = true, planned_load_id = null
                            where tenant_id = :tenant and batch_id in (:batches)
                            """)
                    .param("tenant", tenant.value())
                    .param("batches", batches)
                    .update();
        }
    }

    /** All days that changed or lie within the period, and their neighbours. */
    List<TypedDay> around(TenantId tenant, LocalDate from, LocalDate to) {
        return jdbc.sql(
                        """
                        with touched as (
                            select distinct dataset, day
                            from typed_days
                            where tenant_id = :tenant
                            and (load_id is null or is_reopened or day between :from and :to)
                        )
                        select *
                        from typed_days
                        where tenant_id = :tenant
                        and exists (select from touched
                            where touched.dataset = typed_days.dataset
                            and typed_days.day between touched.day - 2 and touched.day + 2)
                        order by dataset, day, batch_id
                        """)
                .param("tenant", tenant.value())
                .param("from", from)
                .param("to", to)
                .query(BatchRepository::typedDay)
                .list();
    }

    void markPlanned(TenantId tenant, LoadId load, LoadPlan plan) {
        var rows =
                plan.days().stream()
                        .flatMap(
                                day ->
                                        day.batches().stream()
                                                .map(batch -> planned(tenant, load, day, batch)))
                        .toArray(SqlParameterSource[]::new);
        bulk.batchUpdate(
                """
                update typed_days set planned_load_id = :load
                where tenant_id = :tenant and dataset = :dataset and day = :day
                and batch_id = :batch
                """,
                rows);
    }

    private static SqlParameterSource planned(
            TenantId tenant, LoadId load, LoadPlan.DayPlan day, long batch) {
        return new org.springframework.jdbc.core.namedparam.MapSqlParameterSource()
                .addValue("load", load.value())
                .addValue("tenant", tenant.value())
                .addValue("dataset", day.dataset().id())
                .addValue("day", day.day())
                .addValue("batch", batch);
    }

    void markLoaded(TenantId tenant, LoadId load) {
        jdbc.sql(
                        """
                        update typed_days set load_id = :load, is_reopened = false
                        where tenant_id = :tenant and planned_load_id = :load
                        """)
                .param("tenant", tenant.value())
                .param("load", load.value())
                .update();
    }

    private static TypedDay typedDay(ResultSet row, int number) throws SQLException {
        return new TypedDay(
                Dataset.of(row.getString("dataset")),
                row.getObject("day", LocalDate.class),
                row.getLong("batch_id"),
                row.getBoolean("is_primary"),
                row.getLong("row_count"),
                row.getLong("access_count"),
                row.getLong("sessionless_count"),
                row.getObject("load_id") != null,
                row.getBoolean("is_reopened"));
    }
}
