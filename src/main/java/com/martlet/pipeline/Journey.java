package com.martlet.pipeline;

import com.martlet.identity.Tenant;
import com.martlet.refine.LoadPlan;
import com.martlet.spark.JobListener;
import com.martlet.warehouse.LoadId;
import com.martlet.warehouse.TableDay;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One attempt of a run on its way through the stages, and what they hand on. */
final class Journey {

    private final Tenant tenant;
    private final Lease lease;
    private final JobListener listener;
    private @Nullable LoadId load;
    private @Nullable LoadPlan plan;
    private Map<TableDay, Long> facts = Map.of();
    private final Map<TableDay, Long> rows = new HashMap<>();
    private @Nullable Long dataVersion;
    private boolean warned;

    Journey(Tenant tenant, Lease lease, JobListener listener, @Nullable LoadId load) {
        this.tenant = tenant;
        this.lease = lease;
        this.listener = listener;
        this.load = load;
    }

    Tenant tenant() {
        return tenant;
    }

    Lease lease() {
        return lease;
    }

    JobListener listener() {
        return listener;
    }

    /** The load this attempt made, or before that the one of the attempt before. */
    @Nullable LoadId findLoad() {
        return load;
    }

    LoadId load() {
        return Objects.requireNonNull(load, "REFINE comes first");
    }

    /** Whether there is nothing to publish. */
    boolean isEmpty() {
        return plan != null && plan.isEmpty();
    }

    void refined(LoadId load, LoadPlan plan, Map<TableDay, Long> facts) {
        this.load = load;
        this.plan = plan;
        this.facts = facts;
        this.rows.putAll(facts);
    }

    /** Rows of each day of each fact table under the load. */
    Map<TableDay, Long> facts() {
        return facts;
    }

    Set<TableDay> touched() {
        return facts.keySet();
    }

    void built(Map<TableDay, Long> rowsOfMarts) {
        rows.putAll(rowsOfMarts);
    }

    /** Rows of everything that is to be published. */
    Map<TableDay, Long> rows() {
        return Map.copyOf(rows);
    }

    void published(long version) {
        dataVersion = version;
    }

    @Nullable Long dataVersion() {
        return dataVersion;
    }

    void note(StageResult result) {
        warned |= result.state() == RunState.SUCCEEDED_WITH_WARNINGS;
    }

    RunState outcome() {
        return warned ? RunState.SUCCEEDED_WITH_WARNINGS : RunState.SUCCEEDED;
    }
}
