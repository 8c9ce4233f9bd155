package com.martlet.adhoc;

import com.martlet.adhoc.SqlRunner.Asked;
import com.martlet.base.Explained;
import com.martlet.base.ExternalError;
import com.martlet.base.UserError;
import com.martlet.identity.Actor;
import com.martlet.identity.Tenant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Runs what an analyst asks, without holding up the screen. */
@Service
public class SqlService {

    private static final Logger LOG = LoggerFactory.getLogger(SqlService.class);

    private final SqlRunner runner;
    private final SqlCatalogue catalogue;
    private final Measurements measurements;
    private final AdhocProperties properties;

    SqlService(
            SqlRunner runner,
            SqlCatalogue catalogue,
            Measurements measurements,
            AdhocProperties properties) {
        this.runner = runner;
        this.catalogue = catalogue;
        this.measurements = measurements;
        this.properties = properties;
    }

    /** How much a statement on the page may take. */
    public SqlLimits limits() {
        return properties.onThePage();
    }

    /** How many rows may leave as a file. */
    public long rowsOfAFile() {
        return properties.fileRows();
    }

    /** What there is to ask. */
    public List<ReadableTable> tables(Tenant tenant) {
        return catalogue.tables(tenant);
    }

    /**
     * Starts the statement and tells how it ended, from another thread.
     *
     * @param name of the saved query, or what it is called that has none
     * @throws UserError when the text is no single statement that reads
     * @throws com.martlet.identity.AccessDenied without the right
     */
    public SqlRun start(
            Tenant tenant, Actor actor, String name, String text, Consumer<SqlOutcome> ended) {
        var asked = new Asked(actor, name, SqlText.of(text), limits());
        return start(tenant, asked, ended, run -> answer(tenant, asked, run));
    }

    /**
     * Finds out how many rows a file would have, so that it can be asked for; tells as {@link
     * #start} does, with an answer without rows.
     */
    public SqlRun measure(
            Tenant tenant, Actor actor, String name, String text, Consumer<SqlOutcome> ended) {
        var asked = new Asked(actor, name, SqlText.of(text), properties.inAFile());
        return start(
                tenant,
                asked,
                ended,
                run -> {
                    var measured = measurements.measure(tenant, asked, run);
                    return new ResultTable(measured.columns(), List.of(), true);
                });
    }

    private ResultTable answer(Tenant tenant, Asked asked, SqlRun run) {
        var version = measurements.version(tenant);
        var rows = new CollectedRows();
        var isWhole = runner.perform(tenant, asked, run, rows);
        var table = rows.table(isWhole);
        if (isWhole) {
            measurements.keep(tenant, version, asked.text(), table);
        }
        return table;
    }

    private SqlRun start(
            Tenant tenant,
            Asked asked,
            Consumer<SqlOutcome> ended,
            Function<SqlRun, ResultTable> work) {
        var run = runner.allow(tenant, asked);
        Thread.ofVirtual().name("sql").start(() -> ended.accept(outcome(run, work)));
        return run;
    }

    private static SqlOutcome outcome(SqlRun run, Function<SqlRun, ResultTable> work) {
        try {
            return new SqlOutcome.Answered(work.apply(run), run.elapsed());
        } catch (SqlCancelled cancelled) {
            return new SqlOutcome.Cancelled(run.elapsed());
        } catch (SqlRefused refused) {
            return new SqlOutcome.Refused(refused, refused.place());
        } catch (UserError | ExternalError known) {
            return new SqlOutcome.Refused((Explained) known, null);
        } catch (RuntimeException | Error bug) {
            LOG.error("A statement ended in a way nobody foresaw", bug);
            return new SqlOutcome.Refused(
                    new ExternalError(ExternalError.Retry.HELPS, bug, "adhoc.error.away"), null);
        }
    }
}
