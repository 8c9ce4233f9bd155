package com.martlet.dashboard.ui;

import com.martlet.base.ui.Texts;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Keeps some values of a dimension; none chosen keeps all. */
class ValueFilter extends MultiSelectComboBox<String> {

    private List<String> offered = List.of();
    private Set<String> chosen = Set.of();
    private Set<String> shown = Set.of();

    ValueFilter(String name, Consumer<Set<String>> changed) {
        setPlaceholder(Texts.of("dashboard.filter." + name + ".all"));
        setAriaLabel(Texts.of("dashboard.filter." + name));
        setClearButtonVisible(true);
        setSelectedItemsOnTop(true);
        addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        changed.accept(change.getValue());
                    }
                });
    }

    void show(Set<String> chosen) {
        this.chosen = Set.copyOf(chosen);
        offer(offered);
    }

    /**
     * Values that are set stay on offer, even without data. The same ones are not sent again: a
     * choice that is on its way from the browser would be of values that are gone.
     */
    void offer(List<String> choices) {
        offered = List.copyOf(choices);
        var all = new TreeSet<>(choices);
        all.addAll(chosen);
        if (!shown.equals(all)) {
            shown = Set.copyOf(all);
            setItems(all);
        }
        setValue(chosen);
    }
}
