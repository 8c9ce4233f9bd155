package com.martlet.refine.ui;

import com.martlet.base.Dataset;
import com.martlet.base.ui.Phrases;
import com.martlet.base.ui.Texts;
import com.martlet.refine.QuarantineFilter;
import com.martlet.refine.QuarantineReason;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Narrows refused rows by source, dataset and reason, and says when a run or file does. */
class QuarantineFilterBar extends Div {

    private final ComboBox<String> source = new ComboBox<>(Texts.of("refine.column.source"));
    private final ComboBox<String> dataset = new ComboBox<>(Texts.of("refine.column.dataset"));
    private final ComboBox<String> reason = new ComboBox<>(Texts.of("refine.column.reason"));
    private final Button run = chip(filter -> with(filter, null, filter.file()));
    private final Button file = chip(filter -> with(filter, filter.run(), null));
    private final Button reset = new Button(Texts.of("refine.filter.reset"));
    private final transient Consumer<QuarantineFilter> changed;
    private transient Map<String, String> reasons = Map.of();
    private transient QuarantineFilter shown = QuarantineFilter.ALL;

    QuarantineFilterBar(List<String> sources, Consumer<QuarantineFilter> changed) {
        this.changed = changed;
        addClassName("m-fields");
        source.setItems(new ArrayList<>(sources));
        dataset.setItems(Arrays.stream(Dataset.values()).map(Dataset::id).toList());
        dataset.setItemLabelGenerator(QuarantineFilterBar::dataset);
        reason.setItemLabelGenerator(key -> reasons.getOrDefault(key, key));
        reason.addClassName("m-wide-field");
        for (var box : List.of(source, dataset, reason)) {
            box.setClearButtonVisible(true);
            box.addValueChangeListener(
                    change -> {
                        if (change.isFromClient()) {
                            tell();
                        }
                    });
        }
        reset.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        reset.addClickListener(click -> changed.accept(QuarantineFilter.ALL));
        add(source, dataset, reason, run, file, reset);
    }

    static String dataset(String id) {
        return Texts.of("source.dataset." + id);
    }

    /**
     * @param all the reasons there are without the chosen one
     * @param fileName of the file that narrows
     */
    void show(QuarantineFilter filter, List<QuarantineReason> all, @Nullable String fileName) {
        shown = filter;
        offer(all);
        choose(source, filter.source());
        dataset.setValue(known(filter.dataset()));
        choose(reason, filter.reason());
        run.setText(Texts.of("refine.filter.run", String.valueOf(filter.run())));
        run.setVisible(filter.run() != null);
        file.setText(Texts.of("refine.filter.file", String.valueOf(fileName)));
        file.setVisible(filter.file() != null);
        reset.setVisible(!filter.equals(QuarantineFilter.ALL));
    }

    private void offer(List<QuarantineReason> all) {
        var words = new LinkedHashMap<String, String>();
        all.forEach(one -> words.putIfAbsent(one.key(), Phrases.of(one.phrase())));
        reasons = words;
        reason.setItems(new ArrayList<>(words.keySet()));
    }

    private static @Nullable String known(@Nullable String id) {
        return Arrays.stream(Dataset.values()).map(Dataset::id).anyMatch(one -> one.equals(id))
                ? id
                : null;
    }

    /** A link may name what is no longer there. */
    private static void choose(ComboBox<String> box, @Nullable String value) {
        if (value != null && !box.getListDataView().contains(value)) {
            box.getListDataView().addItem(value);
        }
        box.setValue(value);
    }

    private void tell() {
        changed.accept(
                new QuarantineFilter(
                        source.getValue(),
                        shown.run(),
                        dataset.getValue(),
                        reason.getValue(),
                        shown.file()));
    }

    private static QuarantineFilter with(
            QuarantineFilter filter, @Nullable Long run, @Nullable Long file) {
        return new QuarantineFilter(filter.source(), run, filter.dataset(), filter.reason(), file);
    }

    /** What narrows and can only be taken away here. */
    private Button chip(UnaryOperator<QuarantineFilter> without) {
        var chip = new Button("", VaadinIcon.CLOSE_SMALL.create());
        chip.setIconAfterText(true);
        chip.addThemeVariants(ButtonVariant.LUMO_SMALL);
        chip.addClickListener(click -> go(without.apply(shown)));
        return chip;
    }

    private void go(QuarantineFilter wanted) {
        changed.accept(wanted);
    }
}
