package com.martlet.segment.ui;

import com.martlet.base.ui.EmptyState;
import com.martlet.base.ui.Formats;
import com.martlet.base.ui.Page;
import com.martlet.base.ui.Texts;
import com.martlet.identity.Actor;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.segment.RuleWords;
import com.martlet.segment.Segment;
import com.martlet.segment.SegmentService;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.List;

/** All segments of a tenant, each with its rule in words and its size. */
@Route("t/:tenant/segments")
@Menu(title = "segment.title", order = 200, icon = "vaadin:users")
@Needs(Permission.SEE_SEGMENTS)
class SegmentListView extends Page implements BeforeEnterObserver {

    private final transient SegmentService segments;
    private final transient CurrentActor currentActor;
    private final Div content = new Div();
    private final Button create = new Button(Texts.of("segment.new"));

    SegmentListView(SegmentService segments, CurrentActor currentActor) {
        super(Texts.of("segment.title"), Texts.of("segment.explanation"));
        this.segments = segments;
        this.currentActor = currentActor;
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        create.addClickListener(
                click -> SegmentNavigation.create(currentActor.require().requireTenant()));
        addActions(create);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = currentActor.require();
        var all = segments.list(actor.requireTenant().id());
        create.setVisible(actor.may(Permission.EDIT_SEGMENTS));
        content.removeAll();
        content.add(all.isEmpty() ? new EmptyState(Texts.of("segment.empty")) : grid(actor, all));
    }

    private static Grid<Segment> grid(Actor actor, List<Segment> all) {
        var grid = new Grid<Segment>();
        var words = new RuleWords(Texts.currentLocale());
        var formats = Formats.current();
        grid.addComponentColumn(segment -> link(actor, segment))
                .setHeader(Texts.of("segment.name"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(segment -> words.sentence(segment.rule()))
                .setHeader(Texts.of("segment.sentence"))
                .setTooltipGenerator(segment -> words.sentence(segment.rule()))
                .setWidth("320px")
                .setFlexGrow(1);
        grid.addColumn(segment -> formats.number(segment.lastCount()))
                .setHeader(Texts.of("segment.size"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("120px")
                .setFlexGrow(0);
        grid.addColumn(Segment::version)
                .setHeader(Texts.of("segment.version"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("100px")
                .setFlexGrow(0);
        grid.addColumn(segment -> formats.number(segment.lastDataVersion()))
                .setHeader(Texts.of("segment.as_of"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("130px")
                .setFlexGrow(0);
        grid.setAllRowsVisible(true);
        grid.setItems(all);
        return grid;
    }

    private static Anchor link(Actor actor, Segment segment) {
        var link =
                new Anchor(
                        SegmentNavigation.editor(actor.requireTenant(), segment.slug()),
                        segment.name());
        link.getElement().setAttribute("router-link", true);
        return link;
    }
}
