package com.martlet.pipeline;

import com.martlet.base.Period;
import com.martlet.identity.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Leases of runs over all tenants, timed by the database's clock. */
@Repository
class Leases {

    private static final String NEXT =
            """
            select waiting.run_id
            from runs as waiting
            where (waiting.state = 'QUEUED'
                    or waiting.state = 'RETRYING' and waiting.retry_at <= now())
                and not exists (
                    select 1 from runs as other
                    where other.tenant_id = waiting.tenant_id
                        and other.run_id <> waiting.run_id
                        and other.state in ('RUNNING', 'RETRYING'))
            order by waiting.queued_at, waiting.run_id
            limit 1
            for update skip locked
            """;

    private static final String TAKE =
            """
            update runs set
                attempt = case when state = 'RETRYING' then attempt + 1 else attempt end,
                state = 'RUNNING',
                stage = null,
                message = null,
                phrase = null,
                lease_owner = :owner,
                lease_token = nextval('run_fences'),
                lease_until = now() + make_interval(secs => :seconds),
                retry_at = null,
                started_at = coalesce(started_at, now())
            where run_id = :run
            returning tenant_id, run_id, lease_token, attempt, from_day, to_day
            """;

    private static final String TAKE_UP_LOST =
            """
            update runs set
                state = case
                    when is_cancel_requested then 'CANCELLED'
                    when attempt >= :attempts then 'FAILED'
                    else 'RETRYING' end,
                message = 'The process that worked on this run ended (' || lease_owner || ').',
                phrase = json_build_array(json_build_object(
                    'code', 'pipeline.told.worker_ended',
                    'arguments', json_build_array(lease_owner),
                    'english', 'The process that worked on this run ended (' || lease_owner || ').'
                    ))::text,
                finished_at = case
                    when is_cancel_requested or attempt >= :attempts then now() end,
                retry_at = now(),
                lease_owner = null,
                lease_until = null
            where state = 'RUNNING' and (lease_until < now() or lease_owner = any (:gone))
            returning run_id
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Leases(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Takes the run that waits longest and whose tenant has none at work. */
    Optional<Lease> takeNext(String owner, Duration length) {
        try {
            return asConductor(() -> next().map(run -> take(run, owner, length)));
        } catch (DuplicateKeyException anotherRunOfTheTenantWasFaster) {
            return Optional.empty();
        }
    }

    private Optional<Long> next() {
        return jdbc.sql(NEXT).query(Long.class).optional();
    }

    private Lease take(long run, String owner, Duration length) {
        return jdbc.sql(TAKE)
                .param("run", run)
                .param("owner", owner)
                .param("seconds", seconds(length))
                .query(Leases::lease)
                .single();
    }

    /** Holds a run for another while; tells what became of it meanwhile. */
    Renewal renew(Lease lease, Duration length) {
        return asConductor(
                () ->
                        jdbc.sql(
                                        """
                                        update runs set
                                            lease_until = now() + make_interval(secs => :seconds)
                                        where run_id = :run and lease_token = :token
                                            and state = 'RUNNING'
                                        returning is_cancel_requested
                                        """)
                                .param("run", lease.run().value())
                                .param("token", lease.token())
                                .param("seconds", seconds(length))
                                .query(Boolean.class)
                                .optional()
                                .map(cancel -> cancel ? Renewal.CANCEL_REQUESTED : Renewal.HELD)
                                .orElse(Renewal.LOST));
    }

    /**
     * Puts runs whose holder is gone back into the queue, or ends those that were tried often
     * enough.
     *
     * @param gone holders known to be dead, whatever their leases say
     */
    List<RunId> takeUpLost(int attempts, List<String> gone) {
        return asConductor(
                () ->
                        jdbc
                                .sql(TAKE_UP_LOST)
                                .param("attempts", attempts)
                                .param("gone", gone.toArray(String[]::new))
                                .query(Long.class)
                                .list()
                                .stream()
                                .map(RunId::new)
                                .toList());
    }

    /** Who holds runs at present. */
    List<String> holders() {
        return asConductor(
                () ->
                        jdbc.sql(
                                        """
                                        select distinct lease_owner from runs
                                        where state = 'RUNNING' and lease_owner is not null
                                        """)
                                .query(String.class)
                                .list());
    }

    private <T> T asConductor(Supplier<T> work) {
        return transaction.execute(
                status -> {
                    jdbc.sql("select set_config('app.conductor', 'on', true)")
                            .query(String.class)
                            .single();
                    return work.get();
                });
    }

    private static double seconds(Duration length) {
        return length.toMillis() / 1000.0;
    }

    private static Lease lease(ResultSet row, int number) throws SQLException {
        var from = row.getObject("from_day", LocalDate.class);
        var to = row.getObject("to_day", LocalDate.class);
        return new Lease(
                new TenantId(row.getLong("tenant_id")),
                new RunId(row.getLong("run_id")),
                row.getLong("lease_token"),
                row.getInt("attempt"),
                from == null || to == null ? null : new Period(from, to));
    }

    /** What a worker learns when it renews its lease. */
    enum Renewal {
        HELD,
        CANCEL_REQUESTED,
        /** Somebody else holds the run, or it ended: whoever worked on it must stop. */
        LOST
    }
}
