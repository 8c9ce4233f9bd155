package com.martlet.segment.ui;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/** Several texts, chosen from those that occur or typed. */
class ChosenTexts extends MultiSelectComboBox<String> {

    ChosenTexts(String label, Runnable changed) {
        setLabel(label);
        setAllowCustomValue(true);
        setAutoExpand(AutoExpandMode.NONE);
        addCustomValueSetListener(event -> addTyped(event.getDetail()));
        addValueChangeListener(event -> changed.run());
    }

    void offer(List<String> values, ItemLabelGenerator<String> labels) {
        setItemLabelGenerator(labels);
        setItems((value, text) -> contains(labels.apply(value), text), values);
    }

    private static boolean contains(String label, String text) {
        return label.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    void choose(Collection<String> values) {
        setValue(new LinkedHashSet<>(values));
    }

    private void addTyped(String text) {
        var chosen = new LinkedHashSet<>(getValue());
        Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .forEach(chosen::add);
        setValue(chosen);
    }
}
