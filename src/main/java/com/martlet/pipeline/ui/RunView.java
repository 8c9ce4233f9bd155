package com.martlet.pipeline.ui;

import com.martlet.base.UserError;
import com.martlet.base.ui.Card;
import com.martlet.base.ui.ConfirmDialog;
import com.martlet.base.ui.Formats;
import com.martlet.base.ui.LiveRefresh;
import com.martlet.base.ui.Notices;
import com.martlet.base.ui.Page;
import com.martlet.base.ui.Phrases;
import com.martlet.base.ui.Texts;
import com.martlet.identity.Actor;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.pipeline.Run;
import com.martlet.pipeline.RunId;
import com.martlet.pipeline.RunService;
import com.martlet.refine.RefineService;
import com.martlet.refine.ui.QuarantineNavigation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.time.Clock;

/** One run: how far it is, what each stage did with the rows, and its log. */
@Route("t/:tenant/runs/:run([0-9]{1,18})")
@Needs(Permission.SEE_RUNS)
class RunView extends Page implements BeforeEnterObserver {

    private final transient RunService runs;
    private final transient RefineService refine;
    private final transient CurrentActor currentActor;
    private final transient Tenant tenant;
    private final transient Clock clock;
    private final RunSummary summary = new RunSummary();
    private final StageTable stages = new StageTable();
    private final RunLog log;
    private final Anchor quarantine = new Anchor();
    private final Button all = new Button(Texts.of("pipeline.run.all"), click -> openAllRuns());
    private final Button cancel =
            new Button(Texts.of("pipeline.run.cancel"), click -> askToCancel());
    private transient RunId id = new RunId(0);
    private boolean isOver;

    RunView(RunService runs, RefineService refine, CurrentActor currentActor, Clock clock) {
        super("", "");
        this.runs = runs;
        this.refine = refine;
        this.currentActor = currentActor;
        this.tenant = currentActor.require().requireTenant();
        this.clock = clock;
        this.log = new RunLog(tenant.zone());
        cancel.addThemeVariants(ButtonVariant.LUMO_ERROR);
        quarantine.getElement().setAttribute("router-link", true);
        addActions(quarantine, all, cancel);
        add(
                new Card(summary),
                Card.titled(Texts.of("pipeline.run.stages"), stages),
                Card.titled(Texts.of("pipeline.run.log"), log));
        LiveRefresh.attach(this, this::refreshUnlessOver);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().getLong("run").map(RunId::new).orElse(id);
        show(runs.find(tenant.id(), id).orElseThrow(this::unknown));
    }

    private NotFoundException unknown() {
        return new NotFoundException(Texts.of("pipeline.run.unknown", number()));
    }

    private String number() {
        return String.valueOf(id.value());
    }

    private void openAllRuns() {
        PipelineNavigation.openRuns(tenant);
    }

    private void refreshUnlessOver() {
        if (!isOver) {
            runs.find(tenant.id(), id).ifPresent(this::show);
        }
    }

    private void show(Run run) {
        rename(
                Texts.of("pipeline.run.title", number()),
                Texts.of(
                        "pipeline.run.what",
                        RunWords.interval(run.period()),
                        RunWords.starter(run)));
        var leftOut = refine.leftOut(tenant.id(), id.value());
        summary.show(run, leftOut, tenant.zone(), clock.instant());
        showQuarantine(run);
        stages.show(run, runs.stages(tenant.id(), id), clock.instant());
        log.append(after -> runs.log(tenant.id(), id, after, RunLog.LINES_AT_ONCE));
        isOver = run.state().isFinished();
        cancel.setVisible(!isOver && actor().may(Permission.MANAGE_PIPELINE));
        cancel.setEnabled(!run.cancelRequested());
    }

    private void showQuarantine(Run run) {
        var rows = run.rows();
        var refused = rows == null ? 0 : rows.quarantined();
        quarantine.setVisible(refused > 0);
        quarantine.setHref(QuarantineNavigation.ofRun(tenant, id.value()));
        quarantine.setText(Texts.of("pipeline.run.quarantine", Formats.current().number(refused)));
    }

    private Actor actor() {
        return currentActor.require(tenant.id());
    }

    private void askToCancel() {
        new ConfirmDialog(
                        Texts.of("pipeline.cancel.question", number()),
                        Texts.of("pipeline.cancel.consequence"),
                        Texts.of("pipeline.run.cancel"),
                        this::cancelRun)
                .open();
    }

    private void cancelRun() {
        try {
            show(runs.cancel(tenant, actor(), id));
            Notices.success(Texts.of("pipeline.cancel.asked"));
        } catch (UserError error) {
            Notices.error(Phrases.of(error));
        }
    }
}
