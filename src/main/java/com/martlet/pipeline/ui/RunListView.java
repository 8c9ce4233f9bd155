package com.martlet.pipeline.ui;

import com.martlet.base.ui.Card;
import com.martlet.base.ui.EmptyState;
import com.martlet.base.ui.LiveRefresh;
import com.martlet.base.ui.Page;
import com.martlet.base.ui.Texts;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.pipeline.Run;
import com.martlet.pipeline.RunFilter;
import com.martlet.pipeline.RunPage;
import com.martlet.pipeline.RunRequest;
import com.martlet.pipeline.RunService;
import com.martlet.pipeline.RunState;
import com.martlet.pipeline.ScheduleService;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The runs of a tenant, the way to start one, and when they start by themselves. */
@Route("t/:tenant/runs")
@Menu(title = "pipeline.runs.title", order = 320, icon = "vaadin:play-circle-o")
@Needs(Permission.SEE_RUNS)
class RunListView extends Page implements BeforeEnterObserver {

    private static final String STATE = "state";
    private static final int RUNS_PER_PAGE = 50;

    private final transient RunService runs;
    private final transient CurrentActor currentActor;
    private final transient Tenant tenant;
    private final Select<RunState> state = new Select<>();
    private final RunGrid grid;
    private final EmptyState empty = new EmptyState(Texts.of("pipeline.runs.empty"));
    private final Button older = new Button(Texts.of("pipeline.runs.older"), click -> showOlder());
    private int limit = RUNS_PER_PAGE;

    RunListView(
            RunService runs, ScheduleService schedules, CurrentActor currentActor, Clock clock) {
        super(Texts.of("pipeline.runs.title"), Texts.of("pipeline.runs.what"));
        this.runs = runs;
        this.currentActor = currentActor;
        var actor = currentActor.require();
        this.tenant = actor.requireTenant();
        this.grid = new RunGrid(tenant.zone(), clock, this::open);
        older.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        addStateFilter();
        add(new SchedulePanel(schedules, currentActor, clock), new Card(state, grid, empty, older));
        if (actor.may(Permission.MANAGE_PIPELINE)) {
            addActions(runNow());
        }
        LiveRefresh.attach(this, this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(STATE)
                .flatMap(RunListView::stateNamed)
                .ifPresent(state::setValue);
        refresh();
    }

    private static Optional<RunState> stateNamed(String name) {
        return Arrays.stream(RunState.values())
                .filter(known -> known.name().equals(name))
                .findFirst();
    }

    private void addStateFilter() {
        state.setLabel(Texts.of("pipeline.column.state"));
        state.setItems(RunState.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(Texts.of("pipeline.state.all"));
        state.setItemLabelGenerator(
                value -> value == null ? Texts.of("pipeline.state.all") : RunWords.word(value));
        state.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        filterByAddress();
                    }
                });
    }

    /** The filter stands in the address, so that a link shows the same. */
    private void filterByAddress() {
        var query =
                state.getOptionalValue()
                        .map(chosen -> QueryParameters.of(STATE, chosen.name()))
                        .orElse(QueryParameters.empty());
        UI.getCurrent().navigate(PipelineNavigation.runs(tenant), query);
        refresh();
    }

    private Button runNow() {
        var button =
                new Button(
                        Texts.of("pipeline.run.now"),
                        VaadinIcon.PLAY.create(),
                        click -> new RunNowDialog(this::start).open());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private void start(RunRequest request) {
        open(runs.start(tenant, currentActor.require(tenant.id()), request));
    }

    private void open(Run run) {
        PipelineNavigation.openRun(tenant, run.id());
    }

    private void showOlder() {
        limit += RUNS_PER_PAGE;
        refresh();
    }

    private void refresh() {
        var states = state.getOptionalValue().map(Set::of).orElse(Set.of());
        show(runs.list(tenant, new RunFilter(states, null), null, limit));
    }

    private void show(RunPage page) {
        grid.show(page.runs());
        grid.setVisible(!page.runs().isEmpty());
        empty.setVisible(page.runs().isEmpty());
        older.setVisible(page.next() != null);
    }
}
