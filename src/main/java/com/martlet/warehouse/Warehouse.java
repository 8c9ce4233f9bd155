package com.martlet.warehouse;

import com.martlet.home.DatabaseLogin;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantCreated;
import com.martlet.identity.TenantId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Loads, pointers and the one commit point of the path. */
@Component
public class Warehouse {

    private final Engine engine;
    private final Loads loads;
    private final Publishing publishing;
    private final Pointers pointers;
    private final OldLoads oldLoads;
    private final PublishChannel channel;

    /**
     * Six: it is the one face of all that the warehouse does.
     *
     * @param pointers what readers see
     */
    Warehouse(
            Engine engine,
            Loads loads,
            Publishing publishing,
            Pointers pointers,
            OldLoads oldLoads,
            PublishChannel channel) {
        this.engine = engine;
        this.loads = loads;
        this.publishing = publishing;
        this.pointers = pointers;
        this.oldLoads = oldLoads;
        this.channel = channel;
    }

    /** Schemas, roles and tables of the tenant; repeating it changes nothing. */
    public void provision(Tenant tenant) {
        engine.provision(tenant.id());
    }

    @EventListener
    void on(TenantCreated event) {
        provision(event.tenant());
    }

    /** Known to nobody else, now and later. */
    public LoadId nextLoadId(TenantId tenant) {
        return loads.begin(tenant);
    }

    /**
     * Before the first byte of them: the table days whose rows and files the load is about to
     * write, so that they can be cleared away even when it breaks off.
     */
    public void announce(TenantId tenant, LoadId load, Collection<TableDay> tableDays) {
        loads.announce(tenant, load, tableDays);
    }

    /** Makes the load's table days the candidates that VERIFY and BUILD look at. */
    public void stage(TenantId tenant, LoadId load, Collection<TableDay> tableDays) {
        loads.replaceCandidates(tenant, load, tableDays);
    }

    /** Adds what BUILD made to the candidates. */
    public void stageMarts(TenantId tenant, LoadId load, Collection<TableDay> tableDays) {
        loads.addCandidates(tenant, load, tableDays);
    }

    /** Lets the planner know of freshly copied facts. */
    public void noteFacts(TenantId tenant, Map<TableDay, Long> added) {
        engine.note(tenant, "raw_data", byTable(added, ""));
    }

    /** Lets the planner know of what was just built of marts. */
    public void noteMarts(TenantId tenant, Map<TableDay, Long> added) {
        engine.note(tenant, "marts", byTable(added, "_rows"));
    }

    private static Map<String, Long> byTable(Map<TableDay, Long> rows, String suffix) {
        var tables = new HashMap<String, Long>();
        rows.forEach((day, count) -> tables.merge(day.table() + suffix, count, Long::sum));
        return tables;
    }

    /** The rows that lie in the warehouse under the load, visible or not; staged facts only. */
    public Map<TableDay, Long> countRows(TenantId tenant, LoadId load) {
        return loads.countRows(tenant, load);
    }

    /**
     * Moves the pointers of all table days to the load and raises the data version, in one
     * transaction. Repeating it for the same run and load changes nothing.
     *
     * @param token the fencing token of the run's lease
     * @throws Superseded when a higher token has been seen; then nothing has changed
     */
    public DataVersion publish(
            TenantId tenant, long token, LoadId load, long runId, Map<TableDay, Long> rowCounts) {
        return publishing.publish(tenant, token, load, runId, rowCounts);
    }

    /** Raises the guard so that a run with a lower token can publish no more. */
    public void fence(TenantId tenant, long token) {
        publishing.fence(tenant, token);
    }

    /** What the run has published: a run taken up after a crash asks before it repeats. */
    public Optional<DataVersion> published(TenantId tenant, long runId) {
        return publishing.published(tenant, runId);
    }

    public DataVersion dataVersion(TenantId tenant) {
        return pointers.dataVersion(tenant);
    }

    /** The visible load of each day of the table, by day. */
    public Map<LocalDate, Pointer> pointers(TenantId tenant, String table) {
        return visible(tenant, table).pointers();
    }

    /** The data version and the table's pointers of that very version. */
    public VisibleDays visible(TenantId tenant, String table) {
        return pointers.visible(tenant, table);
    }

    /** Tells the listeners of every node that this version is what readers see. */
    public void announce(TenantId tenant, long version) {
        channel.tell(new Published(tenant, version));
    }

    /** Removes rows and files of loads that no pointer names and that are older than the newest. */
    public void deleteOldLoads(TenantId tenant) {
        oldLoads.delete(tenant);
    }

    public LoaderCredentials loaderCredentials(Tenant tenant) {
        return engine.loader(tenant.id());
    }

    /** The login of SQL that people write. */
    DatabaseLogin analyst(Tenant tenant) {
        return engine.analyst(tenant.id());
    }

    /** Whether Spark copies the rows it cleaned; if not, {@link #copyFacts} brings them in. */
    public boolean isLoadedBySpark() {
        return engine.isLoadedBySpark();
    }

    /**
     * The clean files of the table days into the warehouse under the load's id. Repeating it gives
     * the same.
     */
    public void copyFacts(TenantId tenant, LoadId load, Collection<TableDay> tableDays) {
        engine.copy(tenant, load, tableDays);
    }
}
