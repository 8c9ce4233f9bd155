package com.martlet.adhoc;

import com.martlet.adhoc.SqlRunner.Asked;
import com.martlet.base.UserError;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import com.martlet.warehouse.DataVersion;
import com.martlet.warehouse.Warehouse;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is known of the answers to statements, so that a file that is announced, allowed and fetched
 * is not computed three times.
 */
@Component
class Measurements {

    private static final int KEPT = 200;

    private final SqlRunner runner;
    private final Warehouse warehouse;
    private final Map<Question, Measured> known =
            Collections.synchronizedMap(
                    new LinkedHashMap<>() {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<Question, Measured> eldest) {
                            return size() > KEPT;
                        }
                    });

    Measurements(SqlRunner runner, Warehouse warehouse) {
        this.runner = runner;
        this.warehouse = warehouse;
    }

    /** The columns of an answer and how many rows it has. */
    record Measured(List<ResultColumn> columns, long rows) {}

    /** The same text asks the same as long as the data is of the same version. */
    private record Question(TenantId tenant, long dataVersion, String sql) {}

    DataVersion version(Tenant tenant) {
        return warehouse.dataVersion(tenant.id());
    }

    void keep(Tenant tenant, DataVersion version, SqlText text, ResultTable whole) {
        known.put(
                new Question(tenant.id(), version.number(), text.sql()),
                new Measured(whole.columns(), whole.rows().size()));
    }

    /** Asks the database unless it is known. */
    Measured load(Tenant tenant, DataVersion version, Asked asked) {
        var found = known.get(new Question(tenant.id(), version.number(), asked.text().sql()));
        return found == null ? measure(tenant, asked, runner.allow(tenant, asked)) : found;
    }

    /** Lets the rows come and only counts them. */
    Measured measure(Tenant tenant, Asked asked, SqlRun run) {
        var version = version(tenant);
        var counting = new Counting();
        if (!runner.perform(tenant, asked, run, counting)) {
            throw tooMany(asked);
        }
        var measured = new Measured(counting.columns, run.rows());
        known.put(new Question(tenant.id(), version.number(), asked.text().sql()), measured);
        return measured;
    }

    static UserError tooMany(Asked asked) {
        return new UserError("adhoc.error.manyRows", asked.limits().rows());
    }

    private static final class Counting implements ResultReader {

        private List<ResultColumn> columns = List.of();

        @Override
        public void columns(List<ResultColumn> columns) {
            this.columns = columns;
        }

        @Override
        public void row(List<@Nullable Object> cells) {}
    }
}
