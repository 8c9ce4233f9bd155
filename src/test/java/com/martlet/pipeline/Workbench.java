package com.martlet.pipeline;

import com.martlet.identity.Tenant;
import com.martlet.identity.TenantService;
import com.martlet.identity.TenantTransactions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Workers on the application's queue, along a path whose stages the test makes up. */
final class Workbench {

    private static final Duration SOON = Duration.ofMillis(50);

    private final Leases leases;
    private final LostRuns lostRuns;
    private final PulseJournal pulses;
    private final RunService runs;
    private final TenantService tenants;
    private final JdbcClient jdbc;
    private final RunRepository rows;
    private final TenantTransactions transactions;
    private final Attempts attempts;
    private final PipelineSettings settings =
            new PipelineSettings(2, Duration.ofMinutes(1), SOON, SOON, SOON, 3, SOON);
    private final FakePath path = new FakePath();

    Workbench(ApplicationContext application) {
        this.leases = application.getBean(Leases.class);
        this.lostRuns = application.getBean(LostRuns.class);
        this.pulses = application.getBean(PulseJournal.class);
        this.runs = application.getBean(RunService.class);
        this.tenants = application.getBean(TenantService.class);
        this.jdbc = application.getBean(JdbcClient.class);
        this.rows = application.getBean(RunRepository.class);
        this.transactions = application.getBean(TenantTransactions.class);
        this.attempts =
                new Attempts(
                        path,
                        application.getBean(RunJournal.class),
                        rows,
                        tenants,
                        transactions,
                        settings);
    }

    FakePath path() {
        return path;
    }

    Tenant aShop() {
        return QueueFixture.aShop(jdbc, tenants);
    }

    Run queue(Tenant shop) {
        return runs.startByItself(shop.id(), RunRequest.everythingNew(RunTrigger.MANUAL));
    }

    Run find(Run run) {
        return runs.find(run.tenant(), run.id()).orElseThrow();
    }

    /** What the button of a run does. */
    void requestCancel(Run run) {
        transactions.inTenant(run.tenant(), () -> rows.requestCancel(run.id()));
    }

    List<RunStage> stages(Run run) {
        return runs.stages(run.tenant(), run.id());
    }

    Void workUntilIdle() throws InterruptedException {
        var worker = aWorker();
        while (worker.workOnNext()) {
            Thread.onSpinWait();
        }
        return null;
    }

    void workUntilFinished(Run run) {
        var worker = aWorker();
        Until.isTrue(
                () -> {
                    worker.workOnNext();
                    return find(run).state().isFinished();
                });
    }

    Reconciler reconciler() {
        return new Reconciler(lostRuns, path, settings, new Owner(), new Bell());
    }

    /** Threads as the application's own, on this path. */
    Workers workers() {
        return new Workers(aWorker(), reconciler(), new Bell(), settings);
    }

    private RunWorker aWorker() {
        var tools = new RunWorker.Tools(new Owner(), Clock.systemUTC());
        return new RunWorker(leases, pulses, attempts, settings, tools);
    }
}
