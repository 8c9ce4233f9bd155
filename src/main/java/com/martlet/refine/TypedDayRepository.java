package com.martlet.refine;

import com.martlet.base.Dataset;
import com.martlet.identity.TenantId;
import com.martlet.warehouse.LoadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSourceUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The days of typed batches, and which load holds them; called within a transaction of the tenant.
 */
@Repository
class TypedDayRepository {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate bulk;

    TypedDayRepository(JdbcClient jdbc, NamedParameterJdbcTemplate bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    void add(TenantId tenant, Collection<TypedDay> days) {
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
                .query(TypedDayRepository::typedDay)
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
        return new MapSqlParameterSource()
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
