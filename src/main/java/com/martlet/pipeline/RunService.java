package com.martlet.pipeline;

import com.martlet.audit.AuditTrail;
import com.martlet.base.NotFound;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import com.martlet.identity.TenantTransactions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Runs of a tenant: asked for, cancelled, looked at. */
@Service
public class RunService {

    private final RunRepository runs;
    private final TenantTransactions transactions;
    private final AuditTrail trail;
    private final Bell bell;

    RunService(RunRepository runs, TenantTransactions transactions, AuditTrail trail, Bell bell) {
        this.runs = runs;
        this.transactions = transactions;
        this.trail = trail;
        this.bell = bell;
    }

    /** Puts a run into the queue on behalf of a person, who needs the right to. */
    public Run start(Tenant tenant, Actor actor, RunRequest request) {
        actor.require(Permission.MANAGE_PIPELINE);
        return transactions.inTenant(
                tenant.id(),
                () -> {
                    var run = queue(tenant.id(), request, actor.email());
                    trail.record(tenant, actor, "run.started", subject(run.id()), details(request));
                    return run;
                });
    }

    /** Puts a run into the queue that no person asked for. */
    public Run startByItself(TenantId tenant, RunRequest request) {
        return transactions.inTenant(tenant, () -> queue(tenant, request, null));
    }

    /** Puts a run into the queue for a time of the schedule; twice is once. */
    void startOnSchedule(TenantId tenant, Instant scheduledFor) {
        transactions.inTenant(
                tenant,
                () -> {
                    runs.insertScheduled(tenant, scheduledFor);
                    bell.ringAfterCommit();
                });
    }

    private Run queue(TenantId tenant, RunRequest request, @Nullable String startedBy) {
        var run = runs.insert(tenant, request, startedBy);
        bell.ringAfterCommit();
        return load(run);
    }

    /** Asks a run to end; one that only waits ends at once. */
    public Run cancel(Tenant tenant, Actor actor, RunId run) {
        actor.require(Permission.MANAGE_PIPELINE);
        return transactions.inTenant(
                tenant.id(),
                () -> {
                    load(run);
                    if (!runs.cancelWaiting(run)) {
                        runs.requestCancel(run);
                    }
                    trail.record(tenant, actor, "run.cancelled", subject(run), Map.of());
                    return load(run);
                });
    }

    public Optional<Run> find(TenantId tenant, RunId run) {
        return transactions.readInTenant(tenant, () -> runs.find(run));
    }

    /** The stages of the latest attempt that have begun, in order. */
    public List<RunStage> stages(TenantId tenant, RunId run) {
        return transactions.readInTenant(tenant, () -> runs.stages(run));
    }

    /**
     * @param after the run to read on after, null for the newest
     */
    public RunPage list(Tenant tenant, RunFilter filter, @Nullable RunId after, int limit) {
        var found =
                transactions.readInTenant(
                        tenant.id(), () -> runs.list(tenant, filter, after, limit + 1));
        if (found.size() <= limit) {
            return new RunPage(found, null);
        }
        var page = found.subList(0, limit);
        return new RunPage(page, page.getLast().id());
    }

    /** Lines after the given number, the oldest first; 0 reads from the beginning. */
    public List<LogLine> log(TenantId tenant, RunId run, long after, int limit) {
        return transactions.readInTenant(tenant, () -> runs.log(run, after, limit));
    }

    private Run load(RunId run) {
        return runs.find(run)
                .orElseThrow(() -> new NotFound("pipeline.error.unknownRun", run.value()));
    }

    private static String subject(RunId run) {
        return "run " + run.value();
    }

    private static Map<String, String> details(RunRequest request) {
        var period = request.period();
        return period == null
                ? Map.of("trigger", request.trigger().name())
                : Map.of(
                        "trigger", request.trigger().name(),
                        "from", period.from().toString(),
                        "to", period.to().toString());
    }
}
