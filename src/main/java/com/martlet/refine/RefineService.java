package com.martlet.refine;

import com.martlet.base.Period;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import com.martlet.spark.JobListener;
import com.martlet.warehouse.LoadId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Raw files to typed batches to an invisible load. Each step may be repeated after a crash; for one
 * tenant only one run at a time may call. A cancelled step throws {@link
 * java.util.concurrent.CancellationException}, a failed one {@link com.martlet.base.ExternalError}.
 */
@Service
public class RefineService {

    private final BatchParser parser;
    private final BatchLoader loader;
    private final LoadJournal journal;

    RefineService(BatchParser parser, BatchLoader loader, LoadJournal journal) {
        this.parser = parser;
        this.loader = loader;
        this.journal = journal;
    }

    /** An earlier attempt of the same run told of refused rows and broke off: they count anew. */
    public void tellAgain(TenantId tenant, LoadId earlier) {
        journal.tellAgain(tenant, earlier);
    }

    /** Reads all received files of all sources into typed batches. */
    public ParseReport parse(Tenant tenant, long run, JobListener listener) {
        return parser.parse(tenant, run, listener);
    }

    /** Rows of the files a run read that the mappings' conditions left out: no rows of the run. */
    public long leftOut(TenantId tenant, long run) {
        return parser.leftOut(tenant, run);
    }

    /**
     * What has to be built.
     *
     * @param period null means everything not yet loaded
     */
    public LoadPlan plan(Tenant tenant, @Nullable Period period) {
        return LoadPlanner.plan(period, journal.typedDays(tenant.id(), period));
    }

    /**
     * Builds the planned days and copies them into the warehouse under the load's id. An empty plan
     * costs nothing, but still accounts for refused rows.
     */
    public RefineReport load(Tenant tenant, LoadId load, LoadPlan plan, JobListener listener) {
        return loader.load(tenant, load, plan, listener);
    }

    /** The load was published: its batches need no further load. Twice is once. */
    public void markLoaded(TenantId tenant, LoadId load) {
        journal.end(tenant, load);
    }
}
