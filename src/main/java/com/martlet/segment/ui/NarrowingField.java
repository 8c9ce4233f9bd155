package com.martlet.segment.ui;

import com.martlet.base.KnownValues;
import com.martlet.base.ui.Texts;
import com.martlet.segment.CustomerMetric.Subject;
import com.martlet.segment.Narrowing;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Which rows count: of some categories, brands, pages, at some hours, on some weekdays. */
class NarrowingField extends Div {

    private static final List<String> DAYS =
            List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final int LAST_HOUR = 23;

    private final Map<Narrowing, ChosenTexts> fields = new EnumMap<>(Narrowing.class);
    private final Select<Integer> from = new Select<>();
    private final Select<Integer> to = new Select<>();
    private final MultiSelectComboBox<String> weekdays = new MultiSelectComboBox<>();

    NarrowingField(Runnable changed) {
        addClassNames("m-fields", "m-narrowing");
        for (var narrowing : Narrowing.values()) {
            var field = new ChosenTexts(Texts.of("segment.where." + narrowing.id()), changed);
            fields.put(narrowing, field);
            add(field);
        }
        prepare(from, "segment.where.from", 0, changed);
        prepare(to, "segment.where.to", LAST_HOUR, changed);
        weekdays.setLabel(Texts.of("segment.where.weekdays"));
        weekdays.setItems(DAYS);
        weekdays.setItemLabelGenerator(
                day -> Texts.of("segment.weekday." + (DAYS.indexOf(day) + 1)));
        weekdays.addValueChangeListener(event -> changed.run());
        add(from, to, weekdays);
    }

    private static void prepare(Select<Integer> hour, String label, int value, Runnable changed) {
        hour.setLabel(Texts.of(label));
        hour.setItems(IntStream.rangeClosed(0, LAST_HOUR).boxed().toList());
        hour.setItemLabelGenerator(one -> Texts.of(label + ".hour", "%02d".formatted(one)));
        hour.setValue(value);
        hour.addValueChangeListener(event -> changed.run());
    }

    /** Shows the fields that such rows have. */
    void suit(Subject subject, Offer offer) {
        fields.forEach(
                (narrowing, field) -> {
                    field.setVisible(Narrowing.of(subject).contains(narrowing));
                    if (field.isVisible()) {
                        field.offer(
                                offer.values(subject, narrowing), value -> word(narrowing, value));
                    }
                });
    }

    private static String word(Narrowing narrowing, String value) {
        return KnownValues.word(Texts.currentLocale(), narrowing.id(), value);
    }

    void show(@Nullable JsonNode where) {
        if (where == null) {
            return;
        }
        fields.forEach(
                (narrowing, field) -> {
                    if (where.has(narrowing.id())) {
                        field.choose(ValueField.texts(where.get(narrowing.id())));
                    }
                });
        if (where.has("hours")) {
            from.setValue(where.get("hours").get("from").asInt());
            to.setValue(where.get("hours").get("to").asInt());
        }
        if (where.has("weekdays")) {
            weekdays.setValue(new LinkedHashSet<>(ValueField.texts(where.get("weekdays"))));
        }
    }

    void writeTo(ObjectNode leaf) {
        var where = JsonNodeFactory.instance.objectNode();
        fields.forEach(
                (narrowing, field) -> {
                    if (field.isVisible() && !field.getValue().isEmpty()) {
                        where.set(narrowing.id(), ValueField.list(field.getValue()));
                    }
                });
        if (from.getValue() != 0 || to.getValue() != LAST_HOUR) {
            where.set(
                    "hours",
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("from", from.getValue())
                            .put("to", to.getValue()));
        }
        if (!weekdays.getValue().isEmpty()) {
            where.set("weekdays", ValueField.list(weekdays.getValue()));
        }
        if (!where.isEmpty()) {
            leaf.set("where", where);
        }
    }
}
