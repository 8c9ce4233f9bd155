package com.martlet.segment.ui;

import com.martlet.base.UserError;
import com.martlet.base.ui.Formats;
import com.martlet.base.ui.Texts;
import com.martlet.segment.Comparison;
import com.martlet.segment.Rule;
import com.martlet.segment.RuleJson;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One condition: what, how compared, with what, when. */
class ConditionEditor extends Div implements RulePart {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Checkbox negated = new Checkbox(Texts.of("segment.not"));
    private final Select<String> kind = new Select<>();
    private final Select<String> subject = new Select<>();
    private final Select<Comparison> op = new Select<>();
    private final TextField value = new TextField(Texts.of("segment.value"));
    private final Span count = new Span();
    private final WindowField window;
    private final NarrowingField narrowing;
    private final transient Choices choices;

    /**
     * @param start the condition to begin with
     */
    ConditionEditor(Choices choices, Rule start, Runnable changed, Runnable removed) {
        this.choices = choices;
        this.window = new WindowField(changed);
        this.narrowing = new NarrowingField(changed);
        addClassName("m-condition");
        prepareSelects();
        show(start);
        kind.addValueChangeListener(event -> offerSubjects());
        subject.addValueChangeListener(event -> offerComparisons());
        kind.addValueChangeListener(event -> changed.run());
        subject.addValueChangeListener(event -> changed.run());
        op.addValueChangeListener(event -> changed.run());
        value.addValueChangeListener(event -> changed.run());
        negated.addValueChangeListener(event -> changed.run());
        count.addClassName("m-count");
        var remove = new Button(Texts.of("segment.remove"), click -> removed.run());
        add(negated, kind, subject, op, value, narrowing, window, count, remove);
    }

    private void prepareSelects() {
        kind.setLabel(Texts.of("segment.kind"));
        kind.setItems(Choices.KINDS);
        kind.setItemLabelGenerator(one -> Texts.of("segment.kind." + one));
        subject.setLabel(Texts.of("segment.kind"));
        subject.setItemLabelGenerator(one -> Choices.word(kind.getValue(), one));
        op.setLabel(Texts.of("segment.op"));
        op.setItemLabelGenerator(Choices::word);
    }

    private void show(Rule start) {
        negated.setValue(start instanceof Rule.Not);
        var json = RuleJson.write(start instanceof Rule.Not not ? not.rule() : start);
        var name = Choices.KINDS.stream().filter(json::has).findFirst().orElseThrow();
        kind.setValue(name);
        offerSubjects();
        subject.setValue(json.get(name).asString());
        offerComparisons();
        Arrays.stream(Comparison.values())
                .filter(one -> json.has("op") && one.symbol().equals(json.get("op").asString()))
                .forEach(op::setValue);
        value.setValue(text(json.get("value")));
        window.show(json.get("window"));
        narrowing.show(json.get("where"));
    }

    private void offerSubjects() {
        var subjects = choices.subjects(kind.getValue());
        subject.setItems(subjects);
        subjects.stream().findFirst().ifPresent(subject::setValue);
        var isDated = kind.getValue().equals("metric") || kind.getValue().equals("event");
        window.setVisible(isDated);
        narrowing.setVisible(kind.getValue().equals("event"));
        op.setVisible(!kind.getValue().equals("segment"));
        value.setVisible(!kind.getValue().equals("segment"));
        offerComparisons();
    }

    private void offerComparisons() {
        var name = Optional.ofNullable(subject.getValue()).orElse("");
        var possible = Choices.comparisons(kind.getValue(), name);
        var before = op.getValue();
        op.setItems(possible);
        op.setValue(before != null && possible.contains(before) ? before : possible.getFirst());
        value.setHelperText(
                possible.contains(Comparison.IN) ? Texts.of("segment.values.help") : "");
    }

    @Override
    public Optional<Rule> read() {
        value.setInvalid(false);
        try {
            var rule = RuleJson.read(json());
            return Optional.of(negated.getValue() ? new Rule.Not(rule) : rule);
        } catch (UserError wrong) {
            value.setErrorMessage(String.valueOf(wrong.getMessage()).replace("rule.", ""));
            value.setInvalid(true);
            return Optional.empty();
        }
    }

    @Override
    public void showCounts(String path, Map<String, Long> counts) {
        var size = counts.get(path);
        count.setText(
                size == null ? "" : Texts.of("segment.count", Formats.current().number(size)));
    }

    private ObjectNode json() {
        var json = JSON.objectNode();
        json.put(kind.getValue(), subject.getValue());
        if (!kind.getValue().equals("segment")) {
            json.put("op", op.getValue().symbol());
            json.set("value", valueNode());
        }
        if (narrowing.isVisible()) {
            narrowing.writeTo(json);
        }
        if (window.isVisible()) {
            window.writeTo(json);
        }
        return json;
    }

    private JsonNode valueNode() {
        var text = value.getValue().strip();
        if (!kind.getValue().equals("attribute")) {
            try {
                return JSON.numberNode(new BigDecimal(text.replace(",", "")));
            } catch (NumberFormatException noNumber) {
                return JSON.stringNode(text);
            }
        }
        return op.getValue().isMembership() ? NarrowingField.list(text) : JSON.stringNode(text);
    }

    private static String text(@Nullable JsonNode node) {
        return node == null ? "1" : node.isArray() ? NarrowingField.text(node) : node.asString();
    }
}
