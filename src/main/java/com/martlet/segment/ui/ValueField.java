package com.martlet.segment.ui;

import com.martlet.base.ui.DayField;
import com.martlet.base.ui.Texts;
import com.martlet.segment.Comparison;
import com.martlet.segment.ui.ConditionSubject.ValueKind;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The value of a condition, given the way its subject wants it. */
class ValueField extends Div {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MILLIS_OF_TYPING = 250;

    private final TextField number = new TextField(Texts.of("segment.value"));
    private final ChosenTexts texts;
    private final Select<Boolean> yesNo = new Select<>();
    private final DayField day = new DayField(Texts.of("segment.value"));
    private ValueKind kind = ValueKind.NUMBER;
    private boolean isText;

    ValueField(Runnable changed) {
        addClassName("m-value");
        number.setValueChangeMode(ValueChangeMode.LAZY);
        number.setValueChangeTimeout(MILLIS_OF_TYPING);
        number.setValue("1");
        number.addValueChangeListener(event -> changed.run());
        texts = new ChosenTexts(Texts.of("segment.values"), changed);
        yesNo.setLabel(Texts.of("segment.value"));
        yesNo.setItems(true, false);
        yesNo.setItemLabelGenerator(one -> Texts.of(one ? "segment.yes" : "segment.no"));
        yesNo.setValue(true);
        yesNo.addValueChangeListener(event -> changed.run());
        day.addValueChangeListener(event -> changed.run());
        add(number, texts, yesNo, day);
    }

    /** Takes the form that the subject wants. */
    void suit(ConditionSubject subject, Offer offer) {
        kind = subject.valueKind();
        isText = subject.node().equals("attribute");
        number.setVisible(kind == ValueKind.NUMBER);
        texts.setVisible(kind == ValueKind.TEXTS);
        yesNo.setVisible(kind == ValueKind.YES_NO);
        day.setVisible(kind == ValueKind.DAY);
        setVisible(kind != ValueKind.NONE);
        if (kind == ValueKind.TEXTS) {
            texts.clear();
            texts.offer(
                    subject.attribute().map(offer::values).orElse(List.of()),
                    value -> word(subject, value));
        }
    }

    void show(@Nullable JsonNode value) {
        if (value == null) {
            return;
        }
        var all = texts(value);
        switch (kind) {
            case NUMBER -> number.setValue(String.join(", ", all));
            case TEXTS -> texts.choose(all);
            case YES_NO -> yesNo.setValue(Boolean.valueOf(all.getFirst()));
            case DAY -> day.setValue(LocalDate.parse(all.getFirst()));
            case NONE -> {}
        }
    }

    /** As in the rule's JSON; nothing while a day is missing. */
    Optional<JsonNode> read(Comparison op) {
        return switch (kind) {
            case NUMBER -> Optional.of(number(op));
            case TEXTS -> Optional.of(list(texts.getValue()));
            case YES_NO -> Optional.of(JSON.stringNode(String.valueOf(yesNo.getValue())));
            case DAY ->
                    Optional.ofNullable(day.getValue()).map(one -> JSON.stringNode(one.toString()));
            case NONE -> Optional.empty();
        };
    }

    /**
     * @param message null when nothing is wrong
     */
    void mark(@Nullable String message) {
        number.setErrorMessage(message);
        number.setInvalid(message != null);
        texts.setErrorMessage(message);
        texts.setInvalid(message != null);
        day.setErrorMessage(message);
        day.setInvalid(message != null);
    }

    private JsonNode number(Comparison op) {
        var text = number.getValue().strip().replace(",", "");
        if (isText) {
            return op.isMembership()
                    ? list(List.of(number.getValue().split(",")))
                    : JSON.stringNode(text);
        }
        try {
            return JSON.numberNode(new BigDecimal(text));
        } catch (NumberFormatException noNumber) {
            return JSON.stringNode(text);
        }
    }

    static JsonNode list(Iterable<String> values) {
        var list = JSON.arrayNode();
        values.forEach(value -> list.add(value.strip()));
        return list;
    }

    static List<String> texts(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false).map(JsonNode::asString).toList()
                : List.of(value.asString());
    }

    private static String word(ConditionSubject subject, String value) {
        var key = "segment.attribute.%s.%s".formatted(subject.id(), value);
        return Texts.has(key) ? Texts.of(key) : value;
    }
}
