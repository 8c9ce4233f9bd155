package com.martlet.warehouse;

import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Loads, pointers and the one commit point of the path. */
@Component
public class Warehouse {

    /** Schemas, roles and tables of the tenant; repeating it changes nothing. */
    public void provision(Tenant tenant) {
        throw new UnsupportedOperationException();
    }

    /** Known to nobody else, now and later. */
    public LoadId nextLoadId(TenantId tenant) {
        throw new UnsupportedOperationException();
    }

    /** Makes the load's table days the candidates that VERIFY and BUILD look at. */
    public void stage(TenantId tenant, LoadId load, Collection<TableDay> tableDays) {
        throw new UnsupportedOperationException();
    }

    /** The rows that lie in the warehouse under the load, visible or not; facts only. */
    public Map<TableDay, Long> countRows(TenantId tenant, LoadId load) {
        throw new UnsupportedOperationException();
    }

    /**
     * Moves the pointers of all table days to the load and raises the data version, in one
     * transaction.
     *
     * @param token the fencing token of the run's lease
     * @throws Superseded when a higher token has been seen; then nothing has changed
     */
    public DataVersion publish(
            TenantId tenant, long token, LoadId load, long runId, Map<TableDay, Long> rowCounts) {
        throw new UnsupportedOperationException();
    }

    /** Raises the guard so that a run with a lower token can publish no more. */
    public void fence(TenantId tenant, long token) {
        throw new UnsupportedOperationException();
    }

    /**
     * What the run has published, when it has: a run taken up after a crash asks before it repeats.
     */
    public Optional<DataVersion> published(TenantId tenant, long runId) {
        throw new UnsupportedOperationException();
    }

    public DataVersion dataVersion(TenantId tenant) {
        throw new UnsupportedOperationException();
    }

    /** The visible load of each day of the table, by day. */
    public Map<LocalDate, Pointer> pointers(TenantId tenant, String table) {
        throw new UnsupportedOperationException();
    }

    /** Removes rows and files of loads that no pointer names and that are older than the newest. */
    public void deleteOldLoads(TenantId tenant) {
        throw new UnsupportedOperationException();
    }

    public LoaderCredentials loaderCredentials(Tenant tenant) {
        throw new UnsupportedOperationException();
    }
}
