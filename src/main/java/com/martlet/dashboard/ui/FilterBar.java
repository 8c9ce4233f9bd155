package com.martlet.dashboard.ui;

import com.martlet.base.Period;
import com.martlet.base.ui.Texts;
import com.martlet.dashboard.BoardState;
import com.martlet.dashboard.Comparing;
import com.martlet.dashboard.Range;
import com.martlet.segment.Segment;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What the numbers of a board are of: period, comparison, segment, category. */
class FilterBar extends Div {

    private static final String CATEGORY = "category";

    private final PeriodButton period = new PeriodButton(this::chooseRange);
    private final Select<Comparing> comparing = new Select<>();
    private final ComboBox<Segment> segment = new ComboBox<>();
    private final MultiSelectComboBox<String> categories = new MultiSelectComboBox<>();
    private final Button reset = new Button(Texts.of("dashboard.reset"));
    private final Consumer<BoardState> changed;
    private BoardState state = BoardState.DEFAULT;
    private List<String> offered = List.of();

    FilterBar(Consumer<BoardState> changed) {
        this.changed = changed;
        addClassName("m-filter-bar");
        prepareComparing();
        prepareSegment();
        prepareCategories();
        reset.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        reset.addClickListener(click -> changed.accept(BoardState.DEFAULT));
        add(period, comparing, segment, categories, reset);
    }

    /** Shows a state without telling that it changed. */
    void show(BoardState state, Period days) {
        this.state = state;
        period.show(state.range(), days);
        comparing.setValue(state.comparing());
        offerCategories(offered);
        reset.setVisible(!state.isDefault());
    }

    void offerSegments(List<Segment> segments) {
        segment.setItems(segments);
        segments.stream()
                .filter(one -> one.slug().equals(state.segment()))
                .findFirst()
                .ifPresentOrElse(segment::setValue, segment::clear);
    }

    /** Values that are set stay on offer, even without data in this period. */
    void offerCategories(List<String> names) {
        offered = List.copyOf(names);
        var all = new TreeSet<>(names);
        all.addAll(state.filter(CATEGORY));
        categories.setItems(all);
        categories.setValue(state.filter(CATEGORY));
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

    private void prepareCategories() {
        categories.setPlaceholder(Texts.of("dashboard.allCategories"));
        categories.setAriaLabel(Texts.of("dashboard.category"));
        categories.setClearButtonVisible(true);
        categories.setSelectedItemsOnTop(true);
        categories.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        changed.accept(state.withFilter(CATEGORY, change.getValue()));
                    }
                });
    }

    private void chooseRange(Range range) {
        changed.accept(state.withRange(range));
    }
}
