package com.martlet.segment.ui;

import com.martlet.base.ui.ConfirmDialog;
import com.martlet.base.ui.EmptyState;
import com.martlet.base.ui.Page;
import com.martlet.base.ui.Texts;
import com.martlet.identity.Actor;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.segment.CustomerListService;
import com.martlet.segment.Segment;
import com.martlet.segment.SegmentService;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All segments of a tenant, each with its rule in words, its size over time and who uses it. */
@Route("t/:tenant/segments")
@Menu(title = "segment.title", order = 200, icon = "vaadin:users")
@Needs(Permission.SEE_SEGMENTS)
class SegmentListView extends Page implements BeforeEnterObserver, SegmentGrid.Listener {

    private final transient SegmentService segments;
    private final transient CustomerListService lists;
    private final transient CurrentActor currentActor;
    private final transient Clock clock;
    private final Div content = new Div();
    private final Button uploaded = new Button(Texts.of("segment.lists"));
    private final Button create = new Button(Texts.of("segment.new"));
    private transient @Nullable Actor actor;

    SegmentListView(
            SegmentService segments,
            CustomerListService lists,
            CurrentActor currentActor,
            Clock clock) {
        super(Texts.of("segment.title"), Texts.of("segment.explanation"));
        this.segments = segments;
        this.lists = lists;
        this.currentActor = currentActor;
        this.clock = clock;
        uploaded.addClickListener(click -> showLists());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        create.addClickListener(click -> SegmentNavigation.create(actor().requireTenant()));
        addActions(uploaded, create);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        actor = currentActor.require();
        var mayEdit = actor().may(Permission.EDIT_SEGMENTS);
        create.setVisible(mayEdit);
        uploaded.setVisible(mayEdit);
        show();
    }

    private void show() {
        var tenant = actor().requireTenant();
        var all = segments.list(tenant.id());
        content.removeAll();
        if (all.isEmpty()) {
            content.add(new EmptyState(Texts.of("segment.empty")));
        } else {
            content.add(
                    new SegmentGrid(
                            actor(), all, segments.sizes(tenant.id()), clock.instant(), this));
        }
    }

    private void showLists() {
        new CustomerListsDialog(lists, this::actorNow).open();
    }

    @Override
    public List<String> users(Segment segment) {
        return segments.uses(actor().requireTenant().id(), segment.slug()).stream()
                .map(use -> use.name())
                .toList();
    }

    @Override
    public void delete(Segment segment) {
        new ConfirmDialog(
                        Texts.of("segment.delete.question", segment.name()),
                        Texts.of("segment.delete.consequence"),
                        Texts.of("segment.delete"),
                        () -> {
                            Deletion.perform(segments, this::actorNow, segment);
                            show();
                        })
                .open();
    }

    private Actor actorNow() {
        return currentActor.require(actor().requireTenant().id());
    }

    private Actor actor() {
        return Objects.requireNonNull(actor, "beforeEnter comes first");
    }
}
