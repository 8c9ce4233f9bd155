package com.martlet.dashboard.ui;

import com.martlet.base.ui.Notices;
import com.martlet.base.ui.Page;
import com.martlet.base.ui.Texts;
import com.martlet.dashboard.BoardAddress;
import com.martlet.dashboard.BoardState;
import com.martlet.dashboard.DashboardService;
import com.martlet.dashboard.Outcome;
import com.martlet.dashboard.Overview;
import com.martlet.dashboard.Range;
import com.martlet.dashboard.RefreshedBoards;
import com.martlet.identity.Actor;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The board that says how the shop is doing; all that is set on it stands in its address. */
@Route("t/:tenant/d/overview")
@RouteAlias("t/:tenant")
@Menu(title = "dashboard.overview", order = 100, icon = "vaadin:dashboard")
@Needs(Permission.SEE_BOARDS)
class OverviewView extends Page implements BeforeEnterObserver, OverviewBoard.Listener {

    private final transient DashboardService service;
    private final transient RefreshedBoards refreshedBoards;
    private final transient Background background;
    private final transient CurrentActor currentActor;
    private final transient BoardExport export;
    private final transient Clock clock;
    private final FilterBar filters = new FilterBar(this::navigate);
    private transient @Nullable Actor actor;
    private @Nullable OverviewBoard board;
    private transient @Nullable Runnable stopWatching;
    private transient BoardState state = BoardState.DEFAULT;
    private String path = "";
    private long shownVersion;
    private int question;

    OverviewView(
            DashboardService service,
            CurrentActor currentActor,
            RefreshedBoards refreshedBoards,
            Background background,
            BoardExport export,
            Clock clock) {
        super(Texts.of("dashboard.overview"), Texts.of("dashboard.overview.explanation"));
        this.service = service;
        this.currentActor = currentActor;
        this.refreshedBoards = refreshedBoards;
        this.background = background;
        this.export = export;
        this.clock = clock;
        add(filters);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        path = event.getLocation().getPath();
        serve(currentActor.require());
        var parameters = event.getLocation().getQueryParameters().getParameters();
        var reading = BoardAddress.read(parameters, service.filterNames());
        reading.refused().forEach(OverviewView::tellRefused);
        state = reading.state();
        load();
    }

    /** The same screen may be asked to show another tenant; then nothing of the first stays. */
    private void serve(Actor present) {
        if (present.equals(actor)) {
            return;
        }
        Optional.ofNullable(board).ifPresent(this::remove);
        actor = present;
        board = new OverviewBoard(service, clock, present, export, this);
        shownVersion = 0;
        add(board);
        if (isAttached()) {
            watch(UI.getCurrent());
        }
    }

    @Override
    public void retry() {
        load();
    }

    @Override
    public void choose(Range range) {
        navigate(state.withRange(range));
    }

    /** The address changes first and the board follows it, so that "back" works. */
    private void navigate(BoardState wanted) {
        UI.getCurrent().navigate(path, new QueryParameters(BoardAddress.write(wanted)));
    }

    private void load() {
        currentActor.require(tenant().id()).require(Permission.SEE_BOARDS);
        filters.show(state, service.days(tenant(), state));
        board().showLoading();
        var tenant = tenant();
        var asked = state;
        var number = ++question;
        var ui = UI.getCurrent();
        background.run(() -> answer(ui, tenant, asked, number));
    }

    /** An answer to an older question, or for a screen that was closed, is not painted. */
    private void answer(UI ui, Tenant tenant, BoardState asked, int number) {
        var outcome = Outcome.of(() -> service.overview(tenant, asked));
        ui.accessLater(() -> paint(outcome, number), () -> {}).run();
    }

    private void paint(Outcome<Overview> outcome, int number) {
        if (number == question) {
            paint(outcome);
        }
    }

    private void paint(Outcome<Overview> outcome) {
        switch (outcome) {
            case Outcome.Found<Overview> found -> paint(found.value());
            case Outcome.Failed<Overview> failed -> board().showFailure(failed.reason());
        }
    }

    private void paint(Overview overview) {
        shownVersion = overview.dataVersion();
        filters.offerSegments(overview.segments());
        if (overview.categoryNames() instanceof Outcome.Found<List<String>> names) {
            filters.offerCategories(names.value());
        }
        board().show(overview);
    }

    private void refreshTo(long version) {
        if (version > shownVersion) {
            load();
        }
    }

    private static void tellRefused(String parameter) {
        Notices.warning(Texts.of("dashboard.refused", parameter));
    }

    private Tenant tenant() {
        return Objects.requireNonNull(actor, "beforeEnter comes first").requireTenant();
    }

    private OverviewBoard board() {
        return Objects.requireNonNull(board, "beforeEnter comes first");
    }

    private void watch(UI ui) {
        stopWatching();
        stopWatching =
                refreshedBoards.watch(
                        tenant().id(),
                        version -> ui.accessLater(() -> refreshTo(version), () -> {}).run());
    }

    private void stopWatching() {
        if (stopWatching != null) {
            stopWatching.run();
        }
        stopWatching = null;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        watch(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopWatching();
    }
}
