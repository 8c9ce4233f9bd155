package com.martlet.audit.ui;

import com.martlet.audit.AuditFilter;
import com.martlet.audit.AuditNames;
import com.martlet.base.ui.DayField;
import com.martlet.base.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Narrows the trail: by days, person, act and thing; the same words stand in the address. */
class AuditFilterBar extends Div {

    private final DayField from = new DayField(Texts.of("audit.from"));
    private final DayField to = new DayField(Texts.of("audit.to"));
    private final ComboBox<String> person = new ComboBox<>(Texts.of("audit.actor"));
    private final ComboBox<String> action = new ComboBox<>(Texts.of("audit.action"));
    private final TextField subject = new TextField(Texts.of("audit.subject"));
    private final Button reset = new Button(Texts.of("audit.reset"), click -> reset());
    private final transient Runnable changed;
    private boolean isSilent;

    AuditFilterBar(AuditNames names, Runnable changed) {
        this.changed = changed;
        addClassName("m-fields");
        person.setItems(names.actors());
        action.setItems(names.actions());
        action.addClassName("m-wide-field");
        action.setItemLabelGenerator(ActWords::of);
        for (var box : new ComboBox<?>[] {person, action}) {
            box.setClearButtonVisible(true);
        }
        for (var day : new DayField[] {from, to}) {
            day.setClearButtonVisible(true);
        }
        subject.setClearButtonVisible(true);
        reset.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        from.addValueChangeListener(change -> tell());
        to.addValueChangeListener(change -> tell());
        person.addValueChangeListener(change -> tell());
        action.addValueChangeListener(change -> tell());
        subject.addValueChangeListener(change -> tell());
        add(from, to, person, action, subject, reset);
        tell();
    }

    /** For who sees nobody's acts but their own. */
    void hidePersons() {
        person.setVisible(false);
    }

    /** What does not make sense narrows nothing. */
    void show(Map<String, String> values) {
        isSilent = true;
        from.setValue(day(values.get("from")));
        to.setValue(day(values.get("to")));
        choose(person, values.get("actor"));
        choose(action, values.get("action"));
        subject.setValue(values.getOrDefault("subject", ""));
        isSilent = false;
        reset.setVisible(!values().isEmpty());
    }

    Map<String, String> values() {
        var values = new TreeMap<String, String>();
        put(values, "from", from.getValue());
        put(values, "to", to.getValue());
        put(values, "actor", person.getValue());
        put(values, "action", action.getValue());
        put(values, "subject", subject.getValue().strip());
        return values;
    }

    AuditFilter filter(ZoneId zone) {
        var values = values();
        return AuditFilter.everything()
                .withinDays(from.getValue(), to.getValue(), zone)
                .by(values.get("actor"))
                .of(values.get("action"))
                .about(values.get("subject"));
    }

    private void reset() {
        show(Map.of());
        changed.run();
    }

    private void tell() {
        reset.setVisible(!values().isEmpty());
        if (!isSilent && isAttached()) {
            changed.run();
        }
    }

    /** A link may name somebody who has left no entry of late. */
    private static void choose(ComboBox<String> box, @Nullable String value) {
        if (value != null && !box.getListDataView().contains(value)) {
            box.getListDataView().addItem(value);
        }
        box.setValue(value);
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            values.put(name, value.toString());
        }
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException nonsense) {
            return null;
        }
    }
}
