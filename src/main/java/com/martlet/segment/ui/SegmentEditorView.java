package com.martlet.segment.ui;

import com.martlet.base.InvalidInput;
import com.martlet.base.UserError;
import com.martlet.base.ui.BelongsTo;
import com.martlet.base.ui.Card;
import com.martlet.base.ui.ConfirmDialog;
import com.martlet.base.ui.Notices;
import com.martlet.base.ui.Page;
import com.martlet.base.ui.Phrases;
import com.martlet.base.ui.Texts;
import com.martlet.identity.Actor;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.segment.Segment;
import com.martlet.segment.SegmentService;
import com.martlet.segment.SegmentTemplate;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A segment's rule, put together by clicks and counted while it changes. */
@Route("t/:tenant/segments/:slug")
@RouteAlias("t/:tenant/new-segment")
@BelongsTo("t/:tenant/segments")
@Needs(Permission.SEE_SEGMENTS)
class SegmentEditorView extends Page
        implements BeforeEnterObserver, BeforeLeaveObserver, EditorActions.Listener {

    private final transient SegmentService segments;
    private final transient CurrentActor currentActor;
    private final transient Offers offers;
    private final transient MemberDoor members;
    private final SegmentNames names = new SegmentNames(this::changed);
    private final Div start = new Div();
    private final Div sizeBox = new Div();
    private final Div memberBox = new Div();
    private final RuleCard rule;
    private final EditorActions buttons = new EditorActions(this);
    private transient @Nullable Actor actor;
    private transient @Nullable Segment saved;
    private boolean isChanged;

    SegmentEditorView(
            SegmentService segments,
            CurrentActor currentActor,
            Counting counting,
            Offers offers,
            MemberDoor members) {
        super(Texts.of("segment.editor.title"), "");
        this.segments = segments;
        this.currentActor = currentActor;
        this.offers = offers;
        this.members = members;
        rule = new RuleCard(counting, this::changed);
        addActions(buttons);
        add(start, new Card(names), rule, sizeBox, memberBox);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        actor = currentActor.require();
        var asked = event.getRouteParameters().get("slug");
        show(asked.map(one -> segments.load(actor().requireTenant().id(), one)).orElse(null));
    }

    private void show(@Nullable Segment segment) {
        saved = segment;
        var tenant = actor().requireTenant();
        rename(
                segment == null ? Texts.of("segment.new") : segment.name(),
                Texts.of("segment.editor.explanation", tenant.zone().getId()));
        names.show(segment);
        start.removeAll();
        sizeBox.removeAll();
        memberBox.removeAll();
        if (segment != null) {
            sizeBox.add(
                    new SizeCard(
                            segments.sizes(tenant.id()).getOrDefault(segment.slug(), List.of()),
                            tenant.zone()));
            memberBox.add(members.panel(actor(), segment));
        } else if (actor().may(Permission.EDIT_SEGMENTS)) {
            start.add(new TemplateGallery(this::startFrom));
        }
        rule.begin(segment == null ? RuleCard.NOTHING : segment.rule(), terms(tenant));
        isChanged = false;
        showState();
    }

    private RuleCard.Terms terms(Tenant tenant) {
        return new RuleCard.Terms(
                offers.of(actor(), saved),
                tenant.currency(),
                one -> segments.count(tenant, one),
                actor().may(Permission.EDIT_SEGMENTS));
    }

    private void startFrom(SegmentTemplate template) {
        names.suggest(template.title(Texts.currentLocale()), template.slug());
        rule.replace(template.rule());
        names.scrollIntoView();
    }

    private void changed() {
        isChanged = true;
        showState();
    }

    private void showState() {
        buttons.show(actor(), saved, isChanged);
        buttons.show(rule.history());
    }

    @Override
    public void undo() {
        rule.undo();
    }

    @Override
    public void redo() {
        rule.redo();
    }

    @Override
    public void save() {
        var draft = names.draft(rule.read().orElse(null));
        var tenant = actor().requireTenant();
        try {
            var before = Optional.ofNullable(saved);
            var segment =
                    before.map(one -> segments.update(tenant, actorNow(), one.slug(), draft))
                            .orElseGet(() -> segments.create(tenant, actorNow(), draft));
            isChanged = false;
            Notices.success(Texts.of("segment.saved", segment.name(), segment.version()));
            SegmentNavigation.open(tenant, segment.slug());
            show(segment);
        } catch (InvalidInput wrong) {
            wrong.errors().forEach(error -> names.mark(error.field(), Phrases.of(error)));
        } catch (UserError wrong) {
            Notices.error(Phrases.of(wrong));
        }
    }

    /** The rule stays on the screen; it only gets a new name. */
    @Override
    public void saveAs() {
        saved = null;
        names.askForSlug();
        rename(Texts.of("segment.new"), "");
        changed();
    }

    @Override
    public void delete(Segment segment) {
        isChanged = !Deletion.perform(segments, this::actorNow, segment) && isChanged;
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (isChanged) {
            var leaving = event.postpone();
            new ConfirmDialog(
                            Texts.of("segment.leave.title"),
                            Texts.of("segment.leave.text"),
                            Texts.of("segment.leave"),
                            leaving::proceed)
                    .open();
        }
    }

    /** Rights may have changed since the screen was opened. */
    private Actor actorNow() {
        return currentActor.require(actor().requireTenant().id());
    }

    private Actor actor() {
        return Objects.requireNonNull(actor, "beforeEnter comes first");
    }
}
