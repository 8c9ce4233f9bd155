package com.martlet.dashboard.ui;

import com.martlet.base.ui.Notices;
import com.martlet.base.ui.Page;
import com.martlet.base.ui.Texts;
import com.martlet.dashboard.Board;
import com.martlet.dashboard.BoardAddress;
import com.martlet.dashboard.BoardState;
import com.martlet.dashboard.Range;
import com.martlet.dashboard.Surroundings;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A board on the screen; all that is set on it stands in its address. */
class BoardView extends Page implements BeforeEnterObserver, BoardListener {

    private final transient BoardDesk desk;
    private final transient Board board;
    private final FilterBar filters;
    private transient @Nullable Actor actor;
    private transient @Nullable BoardLoad load;
    private @Nullable BoardContent content;
    private transient @Nullable Runnable stopWatching;
    private transient BoardState state;
    private String path = "";

    BoardView(String slug, BoardDesk desk) {
        super("", "");
        this.desk = desk;
        this.board = desk.boards().load(slug);
        this.state = board.usual();
        this.filters = new FilterBar(board.usual(), this::navigate);
        rename(Texts.of(board.titleKey()), Texts.of(board.helpKey()));
        add(filters);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        path = event.getLocation().getPath();
        serve(desk.currentActor().require());
        var parameters = event.getLocation().getQueryParameters().getParameters();
        var remembered = desk.memory().find(present(), board);
        if (parameters.isEmpty() && remembered.isPresent()) {
            event.forwardTo(path, remembered.get());
            return;
        }
        read(parameters);
        load();
    }

    private void read(Map<String, List<String>> parameters) {
        var names = desk.service().filterNames();
        var reading = BoardAddress.read(parameters, names, board.usual());
        reading.refused().forEach(BoardView::tellRefused);
        state = known(reading.state());
    }

    /** Said once, not by every card. */
    private BoardState known(BoardState asked) {
        var segment = asked.segment();
        if (segment == null || desk.service().hasSegment(tenant(), segment)) {
            return asked;
        }
        Notices.warning(Texts.of("dashboard.noSegment", segment));
        return asked.withSegment(null);
    }

    /** The same screen may be asked to show another tenant; then nothing of the first stays. */
    private void serve(Actor present) {
        if (present.equals(actor)) {
            return;
        }
        Optional.ofNullable(content).ifPresent(this::remove);
        actor = present;
        var fresh = new BoardContent(board, present, desk, this);
        content = fresh;
        load = new BoardLoad(desk, board, fresh, filters);
        add(fresh);
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

    @Override
    public void drop(List<String> filters) {
        var without = state;
        for (var filter : filters) {
            without = without.without(filter);
        }
        navigate(without);
    }

    /** The address changes first and the board follows it, so that "back" works. */
    private void navigate(BoardState wanted) {
        var parameters = new QueryParameters(BoardAddress.write(wanted, board.usual()));
        desk.memory().keep(present(), board, parameters);
        UI.getCurrent().navigate(path, parameters);
    }

    private void load() {
        var reader = desk.currentActor().require(tenant().id());
        reader.require(Permission.SEE_BOARDS);
        loading().start(reader, state, around());
    }

    private Surroundings around() {
        return desk.service().surroundings(tenant(), state);
    }

    private void refreshTo(long version) {
        if (version > loading().shownVersion()) {
            load();
        }
    }

    private static void tellRefused(String parameter) {
        Notices.warning(Texts.of("dashboard.refused", parameter));
    }

    private Tenant tenant() {
        return present().requireTenant();
    }

    private Actor present() {
        return Objects.requireNonNull(actor, "beforeEnter comes first");
    }

    private BoardLoad loading() {
        return Objects.requireNonNull(load, "beforeEnter comes first");
    }

    private void watch(UI ui) {
        stopWatching();
        stopWatching =
                desk.refreshed()
                        .watch(
                                tenant().id(),
                                version ->
                                        ui.accessLater(() -> refreshTo(version), () -> {}).run());
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
