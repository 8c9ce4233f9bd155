package com.martlet.segment.ui;

import com.martlet.base.ui.Formats;
import com.martlet.base.ui.Texts;
import com.martlet.segment.Comparison;
import com.martlet.segment.CustomerMetric;
import com.martlet.segment.Rule;
import com.martlet.segment.Window;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Conditions and groups, joined by "all" or "any". */
class GroupEditor extends Div implements RulePart {

    private static final Rule FIRST =
            new Rule.Metric(
                    CustomerMetric.ORDER_COUNT,
                    Comparison.AT_LEAST,
                    BigDecimal.ONE,
                    Rule.Where.ANYTHING,
                    new Window.Last(90));

    private final Select<String> link = new Select<>();
    private final Checkbox negated = new Checkbox(Texts.of("segment.not"));
    private final Div body = new Div();
    private final Span count = new Span();
    private final List<RulePart> parts = new ArrayList<>();
    private final transient Offer offer;
    private final transient Runnable changed;

    /**
     * @param removed null for the outermost group, which stays
     */
    GroupEditor(Offer offer, Rule start, Runnable changed, @Nullable Runnable removed) {
        this.offer = offer;
        this.changed = changed;
        addClassName("m-group");
        count.addClassName("m-count");
        link.setLabel(Texts.of("segment.group.label"));
        link.setItems("all", "any");
        link.setItemLabelGenerator(one -> Texts.of("segment.group." + one));
        show(start);
        link.addValueChangeListener(event -> changed.run());
        negated.addValueChangeListener(event -> changed.run());
        body.addClassName("m-group-body");
        var head = new Div(negated, link, count);
        head.addClassName("m-fields");
        add(head, body, buttons(removed));
    }

    private void show(Rule start) {
        negated.setValue(start instanceof Rule.Not);
        var inner = start instanceof Rule.Not not ? not.rule() : start;
        link.setValue(inner instanceof Rule.Any ? "any" : "all");
        var rules =
                switch (inner) {
                    case Rule.All all -> all.rules();
                    case Rule.Any any -> any.rules();
                    default -> List.of(inner);
                };
        rules.forEach(this::append);
    }

    private Div buttons(@Nullable Runnable removed) {
        var row = new Div();
        row.addClassName("m-fields");
        row.add(
                new Button(Texts.of("segment.add"), click -> addAndTell(FIRST)),
                new Button(
                        Texts.of("segment.add.group"),
                        click -> addAndTell(new Rule.Any(List.of(FIRST)))));
        if (removed != null) {
            row.add(new Button(Texts.of("segment.remove"), click -> removed.run()));
        }
        return row;
    }

    private void addAndTell(Rule rule) {
        append(rule);
        changed.run();
    }

    private void append(Rule rule) {
        var holder = new ArrayList<RulePart>();
        Runnable remove = () -> removeAndTell(holder.getFirst());
        var part =
                isGroup(rule)
                        ? new GroupEditor(offer, rule, changed, remove)
                        : new ConditionEditor(offer, rule, changed, remove);
        holder.add((RulePart) part);
        parts.add((RulePart) part);
        body.add(part);
    }

    private void removeAndTell(RulePart part) {
        parts.remove(part);
        body.remove((Component) part);
        changed.run();
    }

    private static boolean isGroup(Rule rule) {
        return switch (rule) {
            case Rule.All all -> true;
            case Rule.Any any -> true;
            case Rule.Not not -> isGroup(not.rule()) || not.rule() instanceof Rule.Not;
            default -> false;
        };
    }

    @Override
    public Optional<Rule> read() {
        var rules = parts.stream().map(RulePart::read).toList();
        if (rules.isEmpty() || rules.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        var found = rules.stream().flatMap(Optional::stream).toList();
        Rule group = "any".equals(link.getValue()) ? new Rule.Any(found) : new Rule.All(found);
        return Optional.of(negated.getValue() ? new Rule.Not(group) : group);
    }

    @Override
    public void showCounts(String path, Map<String, Long> counts) {
        var size = counts.get(path);
        count.setText(
                size == null ? "" : Texts.of("segment.count", Formats.current().number(size)));
        var inner = negated.getValue() ? below(path, "not") : path;
        for (var i = 0; i < parts.size(); i++) {
            parts.get(i).showCounts("%s[%d]".formatted(below(inner, link.getValue()), i), counts);
        }
    }

    private static String below(String path, String field) {
        return path.isEmpty() ? field : path + "." + field;
    }
}
