package com.martlet.pipeline;

import com.martlet.base.Period;
import com.martlet.identity.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

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

    private final JdbcClient jdbc;
    private final Conducting conducting;

    Leases(JdbcClient jdbc, Conducting conducting) {
        this.jdbc = jdbc;
        this.conducting = conducting;
    }

    /** Takes the run that waits longest and whose tenant has none at work. */
    Optional<Lease> takeNext(String owner, Duration length) {
        try {
            return conducting.call(() -> next().map(run -> take(run, owner, length)));
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
        return conducting.call(
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

    private static double seconds(Duration length) {
        return length.toMillis() / 1000.0;
    }

    static Lease lease(ResultSet row, int number) throws SQLException {
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
