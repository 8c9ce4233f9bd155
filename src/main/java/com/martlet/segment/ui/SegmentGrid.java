package com.martlet.segment.ui;

import com.martlet.base.ui.Formats;
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
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Segments in rows. */
class SegmentGrid extends Grid<Segment> {

    private final transient Actor actor;
    private final transient Map<String, List<SegmentSize>> sizes;
    private final transient Formats formats = Formats.current();
    private final transient Listener listener;

    /** Knows more of a segment and does what was chosen. */
    interface Listener {
        List<String> users(Segment segment);

        void delete(Segment segment);
    }

    /**
     * @param sizes over time by slug, the newest at the end
     */
    SegmentGrid(
            Actor actor,
            List<Segment> all,
            Map<String, List<SegmentSize>> sizes,
            Instant now,
            Listener listener) {
        this.actor = actor;
        this.sizes = sizes;
        this.listener = listener;
        addClassName("m-segments");
        addNames();
        addSizes();
        addUses();
        var zone = actor.requireTenant().zone();
        addColumn(segment -> formats.relative(segment.updatedAt(), now, zone))
                .setHeader(Texts.of("segment.changed"))
                .setTooltipGenerator(segment -> formats.time(segment.updatedAt(), zone))
                .setWidth("120px")
                .setFlexGrow(0);
        if (actor.may(Permission.EDIT_SEGMENTS)) {
            addComponentColumn(this::deleteButton).setWidth("64px").setFlexGrow(0);
        }
        setAllRowsVisible(true);
        setItems(all);
    }

    private void addNames() {
        var words = new RuleWords(Texts.currentLocale(), actor.requireTenant().currency());
        addComponentColumn(this::link)
                .setHeader(Texts.of("segment.name"))
                .setWidth("180px")
                .setFlexGrow(0);
        addColumn(segment -> words.sentence(segment.rule()))
                .setHeader(Texts.of("segment.sentence"))
                .setTooltipGenerator(segment -> words.sentence(segment.rule()))
                .setWidth("280px")
                .setFlexGrow(1);
    }

    private void addSizes() {
        addColumn(segment -> formats.number(segment.lastCount()))
                .setHeader(Texts.of("segment.size"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("100px")
                .setFlexGrow(0);
        addComponentColumn(this::change)
                .setHeader(Texts.of("segment.change"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("110px")
                .setFlexGrow(0);
        addComponentColumn(this::sparkline)
                .setHeader(Texts.of("segment.over_time"))
                .setWidth("130px")
                .setFlexGrow(0);
    }

    private void addUses() {
        addColumn(segment -> String.join(", ", listener.users(segment)))
                .setHeader(Texts.of("segment.used_in"))
                .setTooltipGenerator(segment -> String.join(", ", listener.users(segment)))
                .setWidth("140px")
                .setFlexGrow(0);
    }

    private Anchor link(Segment segment) {
        var link =
                new Anchor(
                        SegmentNavigation.editor(actor.requireTenant(), segment.slug()),
                        segment.name());
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    /** Against the data version before. */
    private Component change(Segment segment) {
        var history = history(segment);
        if (history.size() < 2) {
            return new Span(Formats.MISSING);
        }
        var difference = history.getLast().count() - history.get(history.size() - 2).count();
        return new Span(words(difference));
    }

    private String words(long difference) {
        if (difference == 0) {
            return Texts.of("segment.change.none");
        }
        return (difference > 0 ? "▲ " : "▼ ") + formats.number(Math.abs(difference));
    }

    private Component sparkline(Segment segment) {
        var counts = new ArrayList<@Nullable BigDecimal>();
        history(segment).forEach(size -> counts.add(BigDecimal.valueOf(size.count())));
        return counts.size() < 2 ? new Span(Formats.MISSING) : new Sparkline(counts);
    }

    private List<SegmentSize> history(Segment segment) {
        return sizes.getOrDefault(segment.slug(), List.of());
    }

    private Button deleteButton(Segment segment) {
        var button = new Button(VaadinIcon.TRASH.create(), click -> listener.delete(segment));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(Texts.of("segment.delete.named", segment.name()));
        return button;
    }
}
