package com.martlet.pipeline;

import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of runs, within a transaction of their tenant. */
@Repository
class RunRepository {

    private static final String SELECT =
            """
            select runs.*, refined.rows_in, refined.rows_loaded, refined.duplicates,
                refined.quarantined
            from runs
            left join run_stages as refined
                on refined.tenant_id = runs.tenant_id and refined.run_id = runs.run_id
                    and refined.attempt = runs.attempt and refined.stage = 'REFINE'
            """;

    /** Whether a stage of the run has warned, in this attempt or in one it carries on. */
    static final String HAS_WARNED =
            """
            exists (select from run_stages as done
                where done.run_id = runs.run_id and done.attempt = runs.attempt
                and done.state = 'SUCCEEDED_WITH_WARNINGS')
            """;

    private final JdbcClient jdbc;

    RunRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RunId insert(TenantId tenant, RunRequest request, @Nullable String startedBy) {
        var period = request.period();
        return new RunId(
                jdbc.sql(
                                """
                                insert into runs
                                    (tenant_id, pipeline, trigger, state, started_by,
                                    from_day, to_day)
                                values (:tenant, 'daily', :trigger, 'QUEUED', :startedBy,
                                    :from, :to)
                                returning run_id
                                """)
                        .param("tenant", tenant.value())
                        .param("trigger", request.trigger().name())
                        .param("startedBy", startedBy, Types.VARCHAR)
                        .param("from", period == null ? null : period.from(), Types.DATE)
                        .param("to", period == null ? null : period.to(), Types.DATE)
                        .query(Long.class)
                        .single());
    }

    /** One run per time of the alarm clock, however often and wherever it rings. */
    void insertScheduled(TenantId tenant, Instant scheduledFor) {
        jdbc.sql(
                        """
                        insert into runs (tenant_id, pipeline, trigger, state, scheduled_for)
                        values (:tenant, 'daily', 'SCHEDULE', 'QUEUED', :scheduledFor)
                        on conflict on constraint run_scheduled_once do nothing
                        """)
                .param("tenant", tenant.value())
                .param("scheduledFor", Timestamp.from(scheduledFor))
                .update();
    }

    Optional<Run> find(RunId run) {
        return jdbc.sql(SELECT + "where runs.run_id = :run")
                .param("run", run.value())
                .query(RunRows::run)
                .optional();
    }

    List<Run> list(Tenant tenant, RunFilter filter, @Nullable RunId after, int limit) {
        var queued = filter.queued();
        return jdbc.sql(
                        SELECT
                                + """
                                where (:after::bigint is null or runs.run_id < :after)
                                    and (cardinality(:states) = 0 or runs.state = any (:states))
                                    and (:from::date is null
                                        or (queued_at at time zone :zone)::date
                                            between :from and :to)
                                order by runs.run_id desc
                                limit :limit
                                """)
                .param("after", after == null ? null : after.value(), Types.BIGINT)
                .param("states", names(filter))
                .param("from", queued == null ? null : queued.from(), Types.DATE)
                .param("to", queued == null ? null : queued.to(), Types.DATE)
                .param("zone", tenant.zone().getId())
                .param("limit", limit)
                .query(RunRows::run)
                .list();
    }

    private static String[] names(RunFilter filter) {
        return filter.states().stream().map(RunState::name).toArray(String[]::new);
    }

    List<RunStage> stages(RunId run) {
        return jdbc
                .sql(
                        """
                        select run_stages.*, runs.state as run_state, runs.finished_at as run_finished_at
                        from run_stages
                        inner join runs on runs.run_id = run_stages.run_id
                            and runs.attempt = run_stages.attempt
                        where run_stages.run_id = :run
                        """)
                .param("run", run.value())
                .query(RunRows::stage)
                .list()
                .stream()
                .sorted(Comparator.comparing(RunStage::stage))
                .toList();
    }

    List<LogLine> log(RunId run, long after, int limit) {
        return jdbc.sql(
                        """
                        select line_id, at, level, text, phrase from run_log
                        where run_id = :run and line_id > :after
                        order by line_id
                        limit :limit
                        """)
                .param("run", run.value())
                .param("after", after)
                .param("limit", limit)
                .query(RunRows::logLine)
                .list();
    }

    /** Ends a run that waits; false when it is already at work or over. */
    boolean cancelWaiting(RunId run) {
        return jdbc.sql(
                                """
                                update runs set state = 'CANCELLED', is_cancel_requested = true,
                                    finished_at = now()
                                where run_id = :run and state in ('SCHEDULED', 'QUEUED', 'RETRYING')
                                """)
                        .param("run", run.value())
                        .update()
                == 1;
    }

    void requestCancel(RunId run) {
        jdbc.sql(
                        """
                        update runs set is_cancel_requested = true
                        where run_id = :run and finished_at is null
                        """)
                .param("run", run.value())
                .update();
    }

    /** The load that the latest attempt made. */
    Optional<Long> load(RunId run) {
        return jdbc.sql("select load_id from runs where run_id = :run and load_id is not null")
                .param("run", run.value())
                .query(Long.class)
                .optional();
    }
}
