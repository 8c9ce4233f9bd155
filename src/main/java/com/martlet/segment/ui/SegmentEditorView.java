package com.martlet.segment.ui;

import com.martlet.base.InvalidInput;
import com.martlet.base.UserError;
import com.martlet.base.ui.BelongsTo;
import com.martlet.base.ui.Card;
import com.martlet.base.ui.ConfirmDialog;
import com.martlet.base.ui.Formats;
import com.martlet.base.ui.Notices;
import com.martlet.base.ui.Page;
import com.martlet.base.ui.Texts;
import com.martlet.identity.Actor;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.segment.NodeCounts;
import com.martlet.segment.Rule;
import com.martlet.segment.RuleWords;
import com.martlet.segment.Segment;
import com.martlet.segment.SegmentDraft;
import com.martlet.segment.SegmentService;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A segment's rule, put together by clicks and counted while it changes. */
@Route("t/:tenant/segments/:slug")
@RouteAlias("t/:tenant/new-segment")
@BelongsTo("t/:tenant/segments")
@Needs(Permission.SEE_SEGMENTS)
class SegmentEditorView extends Page
        implements BeforeEnterObserver, BeforeLeaveObserver, EditorActions.Listener {

    private static final Rule NOTHING = new Rule.All(List.of());

    private final transient SegmentService segments;
    private final transient CurrentActor currentActor;
    private final transient Counting counting;
    private final TextField name = new TextField(Texts.of("segment.name"));
    private final TextField slug = new TextField(Texts.of("segment.slug"));
    private final Paragraph sentence = new Paragraph();
    private final Div size = new Div();
    private final Div ruleBox = new Div();
    private final EditorActions buttons = new EditorActions(this);
    private @Nullable GroupEditor rule;
    private transient @Nullable Actor actor;
    private transient @Nullable Segment saved;
    private boolean isChanged;
    private int question;

    SegmentEditorView(SegmentService segments, CurrentActor currentActor, Counting counting) {
        super(Texts.of("segment.editor.title"), "");
        this.segments = segments;
        this.currentActor = currentActor;
        this.counting = counting;
        slug.setHelperText(Texts.of("segment.slug.help"));
        size.addClassNames("m-strong", "m-segment-size");
        name.addValueChangeListener(event -> markChanged(event.isFromClient()));
        slug.addValueChangeListener(event -> markChanged(event.isFromClient()));
        addActions(buttons);
        var names = new Div(name, slug);
        names.addClassName("m-fields");
        sentence.addClassName("m-quiet");
        add(new Card(names), new Card(size, sentence, ruleBox));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        actor = currentActor.require();
        var asked = event.getRouteParameters().get("slug");
        saved = asked.map(one -> segments.load(actor().requireTenant().id(), one)).orElse(null);
        show(saved);
    }

    private void show(@Nullable Segment segment) {
        var zone = actor().requireTenant().zone().getId();
        rename(
                segment == null ? Texts.of("segment.new") : segment.name(),
                Texts.of("segment.editor.explanation", zone));
        name.setValue(segment == null ? "" : segment.name());
        slug.setValue(segment == null ? "" : segment.slug());
        slug.setReadOnly(segment != null);
        showRule(segment == null ? NOTHING : segment.rule());
        isChanged = false;
        buttons.show(actor(), segment, isChanged);
        count();
    }

    private void showRule(Rule start) {
        var others =
                segments.list(actor().requireTenant().id()).stream()
                        .map(Segment::slug)
                        .filter(one -> saved == null || !one.equals(saved.slug()))
                        .toList();
        rule = null;
        var shown = new GroupEditor(new Choices(others), start, this::ruleChanged, null);
        shown.setEnabled(actor().may(Permission.EDIT_SEGMENTS));
        ruleBox.removeAll();
        ruleBox.add(shown);
        rule = shown;
    }

    /** Fields that are only being filled with the saved rule tell of changes too. */
    private void ruleChanged() {
        if (rule != null) {
            markChanged(true);
            count();
        }
    }

    private void markChanged(boolean byThePerson) {
        isChanged |= byThePerson;
        buttons.show(actor(), saved, isChanged);
    }

    private void count() {
        var number = ++question;
        var read = rule().read();
        sentence.setText(read.map(new RuleWords(Texts.currentLocale())::sentence).orElse(""));
        size.setText(read.isPresent() ? Texts.of("segment.counting") : "");
        var tenant = actor().requireTenant();
        var ui = UI.getCurrent();
        read.ifPresent(
                one ->
                        counting.soon(
                                () -> {
                                    if (number == question) {
                                        answer(ui, number, () -> segments.count(tenant, one));
                                    }
                                }));
    }

    /** An answer to an older question is not shown. */
    private void answer(UI ui, int number, Supplier<NodeCounts> counted) {
        Runnable paint;
        try {
            var counts = counted.get();
            paint = () -> paint(counts);
        } catch (RuntimeException failure) {
            var why = failure instanceof UserError ? String.valueOf(failure.getMessage()) : "";
            paint = () -> size.setText(Texts.of("segment.count.failed", why));
        }
        show(ui, number, paint);
    }

    private void show(UI ui, int number, Runnable painting) {
        try {
            ui.access(
                    () -> {
                        if (number == question) {
                            painting.run();
                        }
                    });
        } catch (UIDetachedException gone) {
            // The person left while it was counted: nobody waits for the size.
        }
    }

    private void paint(NodeCounts counts) {
        size.setText(Texts.of("segment.count", Formats.current().number(counts.count())));
        rule().showCounts(
                        "",
                        counts.nodes().stream()
                                .collect(
                                        Collectors.toMap(
                                                NodeCounts.Node::path, NodeCounts.Node::count)));
    }

    @Override
    public void save() {
        var draft = new SegmentDraft(slug.getValue(), name.getValue(), rule().read().orElse(null));
        var tenant = actor().requireTenant();
        name.setInvalid(false);
        slug.setInvalid(false);
        try {
            var before = saved;
            var segment =
                    before == null
                            ? segments.create(tenant, actorNow(), draft)
                            : segments.update(tenant, actorNow(), before.slug(), draft);
            isChanged = false;
            Notices.success(Texts.of("segment.saved", segment.name(), segment.version()));
            SegmentNavigation.open(tenant, segment.slug());
            saved = segment;
            show(segment);
        } catch (InvalidInput wrong) {
            wrong.errors().forEach(error -> mark(error.field(), error.message()));
        } catch (UserError wrong) {
            Notices.error(String.valueOf(wrong.getMessage()));
        }
    }

    private void mark(String field, String message) {
        switch (field) {
            case "name" -> mark(name, message);
            case "slug" -> mark(slug, message);
            default -> Notices.error(message);
        }
    }

    private static void mark(TextField field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(true);
    }

    /** The rule stays on the screen; it only gets a new name. */
    @Override
    public void saveAs() {
        saved = null;
        slug.setReadOnly(false);
        slug.clear();
        slug.focus();
        rename(Texts.of("segment.new"), "");
        markChanged(true);
    }

    @Override
    public void delete(Segment segment) {
        var tenant = actor().requireTenant();
        try {
            segments.delete(tenant, actorNow(), segment.slug());
            isChanged = false;
            Notices.success(Texts.of("segment.deleted", segment.name()));
            SegmentNavigation.list(tenant);
        } catch (UserError used) {
            Notices.error(String.valueOf(used.getMessage()));
        }
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

    private GroupEditor rule() {
        return Objects.requireNonNull(rule, "beforeEnter comes first");
    }
}
