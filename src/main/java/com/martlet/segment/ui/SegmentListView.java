package com.martlet.segment.ui;

import com.martlet.base.ui.Card;
import com.martlet.base.ui.ConfirmDialog;
import com.martlet.base.ui.EmptyState;
import com.martlet.base.ui.Page;
import com.martlet.base.ui.Texts;
import com.martlet.identity.Actor;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.segment.CustomerList;
import com.martlet.segment.CustomerListService;
import com.martlet.segment.RuleWords;
import com.martlet.segment.Segment;
import com.martlet.segment.SegmentService;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All segments of a tenant, each with its rule in words, its size over time and who uses it. */
@Route("t/:tenant/segments")
@Menu(title = "segment.title", order = 200, icon = "vaadin:users")
@Needs(Permission.SEE_SEGMENTS)
class SegmentListView extends Page implements BeforeEnterObserver, SegmentTable.Listener {

    /** So many are found without looking. */
    private static final int FEW = 5;

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
        content.addClassName("m-stack");
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
            return;
        }
        var table =
                new SegmentTable(
                        actor(),
                        words(tenant, all),
                        segments.sizes(tenant.id()),
                        clock.instant(),
                        this);
        var nothing = new Paragraph();
        var search = search(wanted -> search(wanted, all, table, nothing));
        search.setVisible(all.size() > FEW);
        table.list(all);
        content.add(search, nothing, new Card(table));
    }

    private RuleWords words(Tenant tenant, List<Segment> all) {
        var segmentNames = all.stream().collect(Collectors.toMap(Segment::slug, Segment::name));
        var listNames =
                lists.list(tenant.id()).stream()
                        .collect(Collectors.toMap(CustomerList::slug, CustomerList::name));
        return new RuleWords(Texts.currentLocale(), tenant.currency())
                .naming(
                        slug -> segmentNames.getOrDefault(slug, slug),
                        slug -> listNames.getOrDefault(slug, slug));
    }

    private static TextField search(Consumer<String> asked) {
        var search = new TextField();
        search.addClassName("m-search");
        search.setPlaceholder(Texts.of("segment.search"));
        search.setAriaLabel(Texts.of("segment.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> asked.accept(event.getValue().strip()));
        return search;
    }

    private static void search(
            String wanted, List<Segment> all, SegmentTable table, Paragraph nothing) {
        var words = wanted.toLowerCase(Locale.ROOT);
        var found =
                all.stream()
                        .filter(one -> table.said(one).toLowerCase(Locale.ROOT).contains(words))
                        .toList();
        table.list(found);
        nothing.setText(found.isEmpty() ? Texts.of("segment.search.none", wanted) : "");
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
