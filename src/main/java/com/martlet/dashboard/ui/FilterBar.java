package com.martlet.dashboard.ui;

import com.martlet.base.ui.Texts;
import com.martlet.dashboard.BoardState;
import com.martlet.dashboard.Comparing;
import com.martlet.dashboard.Range;
import com.martlet.dashboard.Surroundings;
import com.martlet.segment.Segment;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What the numbers of a board are of: period, comparison, segment, category, brand. */
class FilterBar extends Div {

    /** Filters that stand in the bar, as an address names them. */
    static final List<String> OFFERED = List.of("category", "brand");

    private static final String CATEGORY = OFFERED.getFirst();
    private static final String BRAND = OFFERED.getLast();

    private final PeriodButton period = new PeriodButton(this::chooseRange);
    private final Select<Comparing> comparing = new Select<>();
    private final ComboBox<Segment> segment = new ComboBox<>();
    private final Map<String, ValueFilter> values = new LinkedHashMap<>();
    private final Div elsewhere = new Div();
    private final Button reset = new Button(Texts.of("dashboard.reset"));
    private final Consumer<BoardState> changed;
    private final BoardState usual;
    private BoardState state;

    FilterBar(BoardState usual, Consumer<BoardState> changed) {
        this.usual = usual;
        this.state = usual;
        this.changed = changed;
        addClassName("m-filter-bar");
        prepareComparing();
        prepareSegment();
        reset.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        reset.addClickListener(click -> changed.accept(usual));
        add(period, comparing, segment);
        for (var name : OFFERED) {
            var filter = new ValueFilter(name, chosen -> choose(name, chosen));
            values.put(name, filter);
            add(filter);
        }
        elsewhere.addClassNames("m-warned", "m-whole-line");
        elsewhere.getElement().setAttribute("role", "status");
        elsewhere.setVisible(false);
        add(reset, elsewhere);
    }

    /** Shows a state without telling that it changed. */
    void show(BoardState state, Surroundings around) {
        this.state = state;
        elsewhere.setVisible(false);
        period.show(state.range(), around);
        comparing.setValue(state.comparing());
        offerSegments(around.segments());
        values.forEach((name, filter) -> filter.show(state.filter(name)));
        reset.setVisible(!state.equals(usual));
    }

    void offer(String name, List<String> choices) {
        Optional.ofNullable(values.get(name)).ifPresent(filter -> filter.offer(choices));
        if (name.equals(BRAND)) {
            tellElsewhere(choices);
        }
    }

    /** A brand that the chosen categories do not have would only empty the board. */
    private void tellElsewhere(List<String> choices) {
        var missing = new TreeSet<>(state.filter(BRAND));
        missing.removeAll(choices);
        elsewhere.setText(Texts.of("dashboard.filter.nothing", String.join(", ", missing)));
        elsewhere.setVisible(!missing.isEmpty() && !state.filter(CATEGORY).isEmpty());
    }

    private void offerSegments(List<Segment> segments) {
        segment.setItems(segments);
        segments.stream()
                .filter(one -> one.slug().equals(state.segment()))
                .findFirst()
                .ifPresentOrElse(segment::setValue, segment::clear);
    }

    private void prepareComparing() {
        comparing.setItems(Comparing.values());
        comparing.setItemLabelGenerator(
                one -> Texts.of("dashboard.compare." + one.name().toLowerCase(Locale.ROOT)));
        comparing.setAriaLabel(Texts.of("dashboard.compare"));
        comparing.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        changed.accept(state.withComparing(change.getValue()));
                    }
                });
    }

    private void prepareSegment() {
        segment.setItemLabelGenerator(Segment::name);
        segment.setPlaceholder(Texts.of("dashboard.everybody"));
        segment.setAriaLabel(Texts.of("dashboard.segment"));
        segment.setClearButtonVisible(true);
        segment.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        var slug = change.getValue() == null ? null : change.getValue().slug();
                        changed.accept(state.withSegment(slug));
                    }
                });
    }

    private void choose(String name, java.util.Set<String> chosen) {
        changed.accept(state.withFilter(name, chosen));
    }

    private void chooseRange(Range range) {
        changed.accept(state.withRange(range));
    }
}
