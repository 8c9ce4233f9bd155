package com.martlet.adhoc;

import com.martlet.audit.AuditTrail;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.warehouse.AnalystConnections;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The one way of a statement to the database: the right is asked and the trail written first, then
 * it runs under the tenant's own login and streams its rows.
 */
@Component
class SqlRunner {

    private static final int FETCHED_AT_ONCE = 500;

    private final AnalystConnections connections;
    private final AuditTrail trail;
    private final SqlWatch watch;
    private final Clock clock;

    SqlRunner(AnalystConnections connections, AuditTrail trail, SqlWatch watch, Clock clock) {
        this.connections = connections;
        this.trail = trail;
        this.watch = watch;
        this.clock = clock;
    }

    /** What is asked, by whom, and how much it may take. */
    record Asked(Actor actor, String name, SqlText text, SqlLimits limits) {}

    /** A statement that may run; the trail knows of it. */
    SqlRun allow(Tenant tenant, Asked asked) {
        asked.actor().require(Permission.WRITE_SQL);
        trail.record(
                tenant,
                asked.actor(),
                "sql.executed",
                asked.name(),
                Map.of("sql", asked.text().written().strip()));
        return new SqlRun(clock, asked.limits());
    }

    /**
     * Hands over no more rows than allowed.
     *
     * @return whether those were all
     * @throws SqlRefused when the database refuses or the limits are met
     * @throws SqlCancelled when nobody wants it any more
     */
    boolean perform(Tenant tenant, Asked asked, SqlRun run, ResultReader reader) {
        var limits = asked.limits();
        try (var watching = watch.over(run)) {
            return connections.read(
                    tenant,
                    limits.time(),
                    connection -> stream(connection, tenant, asked, run, reader));
        } catch (SQLException failure) {
            if (run.isCancelled()) {
                throw new SqlCancelled();
            }
            throw new SqlFailure(asked.text(), limits).of(failure);
        }
    }

    private static boolean stream(
            Connection connection, Tenant tenant, Asked asked, SqlRun run, ResultReader reader)
            throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.setFetchSize(FETCHED_AT_ONCE);
            run.begin(connection);
            requireWanted(run);
            try (var rows = statement.executeQuery(asked.text().sql())) {
                var cells = new ResultCells(tenant.zone(), rows.getMetaData());
                reader.columns(ResultCells.columns(rows.getMetaData()));
                return handOver(rows, cells, asked.limits(), run, reader);
            }
        } finally {
            run.end();
        }
    }

    private static boolean handOver(
            ResultSet rows, ResultCells cells, SqlLimits limits, SqlRun run, ResultReader reader)
            throws SQLException {
        while (rows.next()) {
            if (run.rows() == limits.rows() || reader.isFull()) {
                return false;
            }
            requireWanted(run);
            reader.row(cells.of(rows));
            run.countRow();
        }
        return true;
    }

    private static void requireWanted(SqlRun run) {
        if (run.isCancelled()) {
            throw new SqlCancelled();
        }
    }
}
