package com.martlet.pipeline;

import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Runs over all tenants whose holder is gone, on the database's clock. */
@Repository
class LostRuns {

    private static final String ARE_LOST =
            " state = 'RUNNING' and (lease_until < now() or lease_owner = any (:gone)) ";

    private static final String ARE_OVER = " (is_cancel_requested or attempt >= :attempts) ";

    private static final String MESSAGE =
            """
            message = 'The process that worked on this run ended (' || lease_owner || ').',
            phrase = json_build_array(json_build_object(
                'code', 'pipeline.told.worker_ended',
                'arguments', json_build_array(lease_owner),
                'english', 'The process that worked on this run ended (' || lease_owner || ').'
                ))::text,
            lease_owner = null,
            lease_until = null
            """;

    private static final String TAKE_UP =
            "update runs set state = 'RETRYING', retry_at = now(), "
                    + MESSAGE
                    + "where"
                    + ARE_LOST
                    + "and not"
                    + ARE_OVER
                    + "returning run_id";

    private static final String FIND_OVER =
            "select tenant_id, run_id, lease_token, attempt, from_day, to_day from runs where"
                    + ARE_LOST
                    + "and"
                    + ARE_OVER;

    private static final String END =
            """
            update runs set
                state = case
                    when is_cancel_requested then 'CANCELLED'
                    when :version::bigint is null then 'FAILED'
                    else 'SUCCEEDED_WITH_WARNINGS' end,
                data_version = :version,
                finished_at = now(),
            """
                    + MESSAGE
                    + "where run_id = :run and lease_token = :token and state = 'RUNNING'";

    private final JdbcClient jdbc;
    private final Conducting conducting;

    LostRuns(JdbcClient jdbc, Conducting conducting) {
        this.jdbc = jdbc;
        this.conducting = conducting;
    }

    /**
     * Puts runs whose holder is gone back into the queue, but for those that are over.
     *
     * @param gone holders known to be dead, whatever their leases say
     */
    List<RunId> takeUp(int attempts, List<String> gone) {
        return conducting.call(
                () ->
                        lost(TAKE_UP, attempts, gone).query(Long.class).list().stream()
                                .map(RunId::new)
                                .toList());
    }

    /** Lost runs that nobody tries again: cancelled, or tried often enough. */
    List<Lease> over(int attempts, List<String> gone) {
        return conducting.call(() -> lost(FIND_OVER, attempts, gone).query(Leases::lease).list());
    }

    private JdbcClient.StatementSpec lost(String sql, int attempts, List<String> gone) {
        return jdbc.sql(sql).param("attempts", attempts).param("gone", gone.toArray(String[]::new));
    }

    /**
     * Ends a lost run, unless somebody holds it again.
     *
     * @param version what the run has published; null when it published nothing
     */
    void end(Lease lost, @Nullable Long version) {
        conducting.call(
                () ->
                        jdbc.sql(END)
                                .param("run", lost.run().value())
                                .param("token", lost.token())
                                .param("version", version, Types.BIGINT)
                                .update());
    }

    /** Who holds runs at present. */
    List<String> holders() {
        return conducting.call(
                () ->
                        jdbc.sql(
                                        """
                                        select distinct lease_owner from runs
                                        where state = 'RUNNING' and lease_owner is not null
                                        """)
                                .query(String.class)
                                .list());
    }
}
