package com.martlet.pipeline;

import com.martlet.identity.TenantId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of schedules, within a transaction of their tenant. */
@Repository
class ScheduleRepository {

    private final JdbcClient jdbc;

    ScheduleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Schedule> find() {
        return jdbc.sql("select cron, is_enabled from schedules where pipeline = 'daily'")
                .query(
                        (row, number) ->
                                new Schedule(
                                        new Cron(row.getString("cron")),
                                        row.getBoolean("is_enabled")))
                .optional();
    }

    void save(TenantId tenant, Schedule schedule) {
        jdbc.sql(
                        """
                        insert into schedules (tenant_id, pipeline, cron, is_enabled)
                        values (:tenant, 'daily', :cron, :enabled)
                        on conflict (tenant_id, pipeline) do update
                            set cron = :cron, is_enabled = :enabled, updated_at = now()
                        """)
                .param("tenant", tenant.value())
                .param("cron", schedule.cron().expression())
                .param("enabled", schedule.enabled())
                .update();
    }
}
