package com.martlet.segment.ui;

import com.martlet.base.InvalidInput;
import com.martlet.base.ui.Formats;
import com.martlet.base.ui.Phrases;
import com.martlet.base.ui.Texts;
import com.martlet.segment.Comparison;
import com.martlet.segment.Rule;
import com.martlet.segment.RuleJson;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One condition: about what, how compared, with what, when, counting which rows. */
class ConditionEditor extends Div implements RulePart {

    private static final List<String> NODES =
            List.of("metric", "event", "recency", "score", "attribute", "list", "segment");

    private final Checkbox negated = new Checkbox(Texts.of("segment.not"));
    private final SubjectField subject;
    private final Select<Comparison> op = new Select<>();
    private final ValueField value;
    private final WindowField window;
    private final NarrowingField narrowing;
    private final Button narrow =
            new Button(Texts.of("segment.narrow"), VaadinIcon.FILTER.create());
    private final Span count = new Span();
    private final transient Offer offer;

    /**
     * @param start the condition to begin with
     */
    ConditionEditor(Offer offer, Rule start, Runnable changed, Runnable removed) {
        this.offer = offer;
        this.subject = new SubjectField(offer, this::suit);
        this.value = new ValueField(changed);
        this.window = new WindowField(changed);
        this.narrowing = new NarrowingField(changed);
        addClassName("m-condition");
        op.setLabel(Texts.of("segment.op"));
        op.setItemLabelGenerator(
                one -> Texts.of("segment.op." + one.name().toLowerCase(Locale.ROOT)));
        show(start);
        listen(changed);
        count.addClassName("m-count");
        narrow.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        narrow.addClickListener(click -> showNarrowing(!narrowing.isVisible()));
        var end = new Div(narrow, count, removeButton(removed));
        end.addClassName("m-condition-end");
        var line = new Div(negated, subject, op, value, window, end);
        line.addClassName("m-condition-line");
        add(line, narrowing);
    }

    private static Button removeButton(Runnable removed) {
        var remove = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> removed.run());
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel(Texts.of("segment.remove"));
        remove.setTooltipText(Texts.of("segment.remove"));
        return remove;
    }

    private void show(Rule start) {
        negated.setValue(start instanceof Rule.Not);
        var json = RuleJson.write(start instanceof Rule.Not not ? not.rule() : start);
        var node = NODES.stream().filter(json::has).findFirst().orElseThrow();
        subject.show(new ConditionSubject(node, json.get(node).asString()));
        Arrays.stream(Comparison.values())
                .filter(one -> json.has("op") && one.symbol().equals(json.get("op").asString()))
                .forEach(this::choose);
        value.show(json.get("value"));
        window.show(json.get("window"));
        showNarrowing(json.has("where"));
        narrowing.show(json.get("where"));
    }

    /** What can be chosen there is asked when somebody looks. */
    private void showNarrowing(boolean isShown) {
        var rows = subject.chosen().rows();
        narrowing.setVisible(isShown && rows.isPresent());
        if (narrowing.isVisible()) {
            rows.ifPresent(one -> narrowing.suit(one, offer));
        }
    }

    private void choose(Comparison comparison) {
        if (!op.getListDataView().contains(comparison)) {
            op.getListDataView().addItem(comparison);
            op.setVisible(true);
        }
        op.setValue(comparison);
    }

    private void listen(Runnable changed) {
        subject.listen(changed);
        op.addValueChangeListener(event -> changed.run());
        negated.addValueChangeListener(event -> changed.run());
    }

    private void suit() {
        var about = subject.chosen();
        var possible = about.comparisons();
        var before = op.getValue();
        op.setItems(new ArrayList<>(possible));
        op.setVisible(possible.size() > 1);
        if (!possible.isEmpty()) {
            op.setValue(before != null && possible.contains(before) ? before : possible.getFirst());
        }
        value.suit(about, offer);
        window.setVisible(about.hasWindow());
        narrow.setVisible(about.rows().isPresent());
        showNarrowing(narrowing.isVisible());
    }

    @Override
    public Optional<Rule> read() {
        value.mark(null);
        try {
            var rule = RuleJson.read(json());
            return Optional.of(negated.getValue() ? new Rule.Not(rule) : rule);
        } catch (InvalidInput wrong) {
            value.mark(wrong.errors().stream().map(Phrases::of).collect(Collectors.joining(" ")));
            return Optional.empty();
        }
    }

    @Override
    public void showCounts(String path, Map<String, Long> counts) {
        var size = counts.get(path);
        count.setText(
                size == null ? "" : Texts.of("segment.count", Formats.current().number(size)));
    }

    private JsonNode json() {
        var about = subject.chosen();
        var json = JsonNodeFactory.instance.objectNode();
        json.put(about.node(), about.id());
        if (op.getValue() != null && about.valueKind() != ConditionSubject.ValueKind.NONE) {
            json.put("op", op.getValue().symbol());
            value.read(op.getValue()).ifPresent(one -> json.set("value", one));
        }
        return withRows(json, about);
    }

    private JsonNode withRows(ObjectNode json, ConditionSubject about) {
        if (about.rows().isPresent()) {
            narrowing.writeTo(json);
        }
        if (about.hasWindow()) {
            window.writeTo(json);
        }
        return json;
    }
}
