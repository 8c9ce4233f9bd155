package com.martlet.pipeline;

import com.martlet.identity.Actor;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs of a tenant: asked for, cancelled, looked at. */
public class RunService {

    /** Puts a run into the queue on behalf of a person, who needs the right to. */
    public Run start(Tenant tenant, Actor actor, RunRequest request) {
        throw new UnsupportedOperationException();
    }

    /** Puts a run into the queue that no person asked for. */
    public Run startByItself(TenantId tenant, RunRequest request) {
        throw new UnsupportedOperationException();
    }

    /** Asks a run to end; one that only waits ends at once. */
    public Run cancel(Tenant tenant, Actor actor, RunId run) {
        throw new UnsupportedOperationException();
    }

    public Optional<Run> find(TenantId tenant, RunId run) {
        throw new UnsupportedOperationException();
    }

    /** The stages of the latest attempt that have begun, in order. */
    public List<RunStage> stages(TenantId tenant, RunId run) {
        throw new UnsupportedOperationException();
    }

    /**
     * @param after the run to read on after, null for the newest
     */
    public RunPage list(Tenant tenant, RunFilter filter, @Nullable RunId after, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Lines after the given number, the oldest first; 0 reads from the beginning. */
    public List<LogLine> log(TenantId tenant, RunId run, long after, int limit) {
        throw new UnsupportedOperationException();
    }
}
