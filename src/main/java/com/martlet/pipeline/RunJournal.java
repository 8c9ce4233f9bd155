package com.martlet.pipeline;

import com.martlet.base.Phrase;
import com.martlet.base.PhraseColumn;
import com.martlet.identity.TenantTransactions;
import com.martlet.warehouse.LoadId;
import java.sql.Types;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a worker writes about its run. Whoever lost the lease writes nothing. */
@Repository
class RunJournal {

    private final JdbcClient jdbc;
    private final TenantTransactions transactions;

    RunJournal(JdbcClient jdbc, TenantTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    void begin(Lease lease, Stage stage) {
        asHolder(
                lease,
                () -> {
                    sql("update runs set stage = :stage where run_id = :run", lease)
                            .param("stage", stage.name())
                            .update();
                    sql(
                                    """
                                    insert into run_stages
                                        (tenant_id, run_id, attempt, stage, state, started_at)
                                    values (:tenant, :run, :attempt, :stage, 'RUNNING', now())
                                    on conflict (tenant_id, run_id, attempt, stage) do update
                                        set state = 'RUNNING', started_at = now()
                                    """,
                                    lease)
                            .param("tenant", lease.tenant().value())
                            .param("attempt", lease.attempt())
                            .param("stage", stage.name())
                            .update();
                });
    }

    void end(Lease lease, Stage stage, StageResult result) {
        asHolder(lease, () -> endStage(lease, stage, result));
    }

    private void endStage(Lease lease, Stage stage, StageResult result) {
        var rows = result.rows();
        sql(
                        """
                        update run_stages set
                            state = :state, message = :message, phrase = :phrase,
                            finished_at = now(), rows_in = :in, rows_loaded = :loaded,
                            duplicates = :duplicates, quarantined = :quarantined
                        where run_id = :run and attempt = :attempt and stage = :stage
                        """,
                        lease)
                .param("attempt", lease.attempt())
                .param("stage", stage.name())
                .param("state", result.state().name())
                .param("message", PhraseColumn.text(result.message()), Types.VARCHAR)
                .param("phrase", PhraseColumn.json(result.message()), Types.VARCHAR)
                .param("in", rows == null ? null : rows.in(), Types.BIGINT)
                .param("loaded", rows == null ? null : rows.loaded(), Types.BIGINT)
                .param("duplicates", rows == null ? null : rows.duplicates(), Types.BIGINT)
                .param("quarantined", rows == null ? null : rows.quarantined(), Types.BIGINT)
                .update();
    }

    /** Stages that an earlier attempt finished count for this one too. */
    void carryOver(Lease lease, List<Stage> done) {
        asHolder(
                lease,
                () ->
                        sql(
                                        """
                                        insert into run_stages
                                            (tenant_id, run_id, attempt, stage, state, message, phrase,
                                            rows_in, rows_loaded, duplicates, quarantined,
                                            started_at, finished_at)
                                        select distinct on (stage) tenant_id, run_id, :attempt,
                                            stage,
                                            case when rows_in is null and state = 'RUNNING'
                                                then 'SUCCEEDED' else state end,
                                            message, phrase, rows_in, rows_loaded, duplicates, quarantined,
                                            started_at, coalesce(finished_at, now())
                                        from run_stages
                                        where run_id = :run and attempt < :attempt
                                            and stage = any (:done)
                                        order by stage, attempt desc
                                        on conflict do nothing
                                        """,
                                        lease)
                                .param("attempt", lease.attempt())
                                .param(
                                        "done",
                                        done.stream().map(Stage::name).toArray(String[]::new))
                                .update());
    }

    void keepLoad(Lease lease, LoadId load) {
        asHolder(
                lease,
                () ->
                        sql("update runs set load_id = :load where run_id = :run", lease)
                                .param("load", load.value())
                                .update());
    }

    void finish(Lease lease, RunState state, List<Phrase> message, @Nullable Long version) {
        asHolder(
                lease,
                () ->
                        sql(
                                        """
                                        update runs set
                                            state = case when :state = 'SUCCEEDED' and %s
                                                then 'SUCCEEDED_WITH_WARNINGS' else :state end,
                                            message = :message, phrase = :phrase, data_version = :version, finished_at = now(),
                                            progress = case when :done then 1 else progress end, lease_owner = null, lease_until = null
                                        where run_id = :run
                                        """
                                                .formatted(RunRepository.HAS_WARNED),
                                        lease)
                                .param("state", state.name())
                                .param("message", PhraseColumn.text(message), Types.VARCHAR)
                                .param("phrase", PhraseColumn.json(message), Types.VARCHAR)
                                .param("version", version, Types.BIGINT)
                                .param("done", version != null)
                                .update());
    }

    /** Gives the run back to be tried again after the wait, on the database's clock. */
    void retryAfter(Lease lease, Duration wait, List<Phrase> message) {
        asHolder(
                lease,
                () ->
                        sql(
                                        """
                                        update runs set
                                            state = 'RETRYING', message = :message, phrase = :phrase,
                                            retry_at = now() + make_interval(secs => :seconds),
                                            lease_owner = null, lease_until = null
                                        where run_id = :run
                                        """,
                                        lease)
                                .param("message", PhraseColumn.text(message), Types.VARCHAR)
                                .param("phrase", PhraseColumn.json(message), Types.VARCHAR)
                                .param("seconds", wait.toMillis() / 1000.0)
                                .update());
    }

    /** Gives the run back untried: this process is being stopped. */
    void giveBack(Lease lease) {
        asHolder(
                lease,
                () ->
                        sql(
                                        """
                                        update runs set
                                            state = 'QUEUED', stage = null,
                                            lease_owner = null, lease_until = null
                                        where run_id = :run
                                        """,
                                        lease)
                                .update());
    }

    private void asHolder(Lease lease, Runnable work) {
        transactions.inTenant(
                lease.tenant(),
                () -> {
                    requireLease(lease);
                    work.run();
                });
    }

    private void requireLease(Lease lease) {
        sql(
                        """
                        select run_id from runs
                        where run_id = :run and lease_token = :token and state = 'RUNNING'
                        for update
                        """,
                        lease)
                .param("token", lease.token())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new LostLease(lease));
    }

    private JdbcClient.StatementSpec sql(String sql, Lease lease) {
        return jdbc.sql(sql).param("run", lease.run().value());
    }
}
