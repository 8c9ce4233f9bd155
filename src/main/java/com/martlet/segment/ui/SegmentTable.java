package com.martlet.segment.ui;

import com.martlet.base.ui.Formats;
import com.martlet.base.ui.StackingTable;
import com.martlet.base.ui.Texts;
import com.martlet.chart.Sparkline;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.segment.RuleWords;
import com.martlet.segment.Segment;
import com.martlet.segment.SegmentSize;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Segments in rows: the rule in words, the size now and over time, who uses and who owns it. */
class SegmentTable extends StackingTable {

    private final transient Actor actor;
    private final transient Instant now;
    private final transient Map<String, List<SegmentSize>> sizes;
    private final transient Formats formats = Formats.current();
    private final transient RuleWords words;
    private final transient Listener listener;

    /** Knows more of a segment and does what was chosen. */
    interface Listener {
        List<String> users(Segment segment);

        void delete(Segment segment);
    }

    /**
     * @param sizes over time by slug, the newest at the end
     */
    SegmentTable(
            Actor actor,
            RuleWords words,
            Map<String, List<SegmentSize>> sizes,
            Instant now,
            Listener listener) {
        super(columns());
        this.actor = actor;
        this.sizes = sizes;
        this.now = now;
        this.listener = listener;
        this.words = words;
        addClassName("m-segments");
    }

    private static List<Column> columns() {
        return List.of(
                Column.text(Texts.of("segment.name")),
                Column.text(Texts.of("segment.sentence")),
                Column.number(Texts.of("segment.size")),
                Column.text(Texts.of("segment.over_time")),
                Column.text(Texts.of("segment.refreshed")),
                Column.text(Texts.of("segment.used_in")),
                Column.text(Texts.of("segment.owner")),
                Column.text(""));
    }

    void list(List<Segment> segments) {
        show(segments.stream().map(this::row).toList());
    }

    /** What a person may look for a segment by. */
    String said(Segment segment) {
        return "%s %s %s"
                .formatted(segment.name(), words.sentence(segment.rule()), segment.createdBy());
    }

    private List<Component> row(Segment segment) {
        return List.of(
                link(segment),
                sentence(segment),
                size(segment),
                sparkline(segment),
                refreshed(segment),
                text(used(segment)),
                owner(segment),
                actor.may(Permission.EDIT_SEGMENTS) ? deleteButton(segment) : text(""));
    }

    private Anchor link(Segment segment) {
        var link =
                new Anchor(
                        SegmentNavigation.editor(actor.requireTenant(), segment.slug()),
                        segment.name());
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private Span sentence(Segment segment) {
        var sentence = new Span(words.sentence(segment.rule()));
        sentence.addClassName("m-sentence");
        return sentence;
    }

    private Component size(Segment segment) {
        var size = new Span(formats.number(segment.lastCount()));
        size.addClassName("m-strong");
        return twoLines(size, change(segment));
    }

    /** Against the data version before. */
    private String change(Segment segment) {
        var history = history(segment);
        if (history.size() < 2) {
            return "";
        }
        var difference = history.getLast().count() - history.get(history.size() - 2).count();
        return difference == 0
                ? Texts.of("segment.change.none")
                : (difference > 0 ? "▲ " : "▼ ") + formats.number(Math.abs(difference));
    }

    private Component sparkline(Segment segment) {
        var counts = new ArrayList<@Nullable BigDecimal>();
        history(segment).forEach(size -> counts.add(BigDecimal.valueOf(size.count())));
        return counts.size() < 2 ? text(Formats.MISSING) : new Sparkline(counts);
    }

    private Component refreshed(Segment segment) {
        var history = history(segment);
        if (history.isEmpty()) {
            return text(Formats.MISSING);
        }
        var newest = history.getLast();
        var version = Texts.of("segment.data_version", formats.number(newest.dataVersion()));
        return twoLines(moment(newest.at()), version);
    }

    private Component owner(Segment segment) {
        var owner = new Span(segment.createdBy());
        var changed =
                Texts.of(
                        "segment.changed.when",
                        formats.relative(segment.updatedAt(), now, actor.requireTenant().zone()));
        return twoLines(owner, changed);
    }

    private Span moment(Instant at) {
        var zone = actor.requireTenant().zone();
        var moment = new Span(formats.relative(at, now, zone));
        moment.setTitle(formats.time(at, zone));
        return moment;
    }

    private String used(Segment segment) {
        var users = listener.users(segment);
        return users.isEmpty() ? Formats.MISSING : String.join(", ", users);
    }

    private static Component twoLines(Span first, String second) {
        var below = new Span(second);
        below.addClassName("m-quiet");
        var both = new Div(first, below);
        both.addClassName("m-two-lines");
        return both;
    }

    private List<SegmentSize> history(Segment segment) {
        return sizes.getOrDefault(segment.slug(), List.of());
    }

    private Button deleteButton(Segment segment) {
        var button = new Button(VaadinIcon.TRASH.create(), click -> listener.delete(segment));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(Texts.of("segment.delete.named", segment.name()));
        button.setTooltipText(Texts.of("segment.delete"));
        return button;
    }
}
