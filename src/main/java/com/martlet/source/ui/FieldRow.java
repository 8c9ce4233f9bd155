package com.martlet.source.ui;

import com.martlet.base.Dataset;
import com.martlet.base.ui.Texts;
import com.martlet.source.FileLook;
import com.martlet.source.MappableField;
import com.martlet.source.SuggestedMapping.Guess;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One field: the column that fills it, or a constant, and for times how they are written. */
class FieldRow extends Div {

    private static final int EXAMPLES = 3;

    private final MappableField field;
    private final FileLook look;
    private final ComboBox<String> column = new ComboBox<>();
    private final TextField constant = new TextField();
    private final TextField parse = new TextField();

    FieldRow(Dataset dataset, MappableField field, FileLook look, Runnable changed) {
        this.field = field;
        this.look = look;
        addClassName("m-mapping-row");
        column.setLabel(label(field));
        column.setItems(look.columns());
        column.setPlaceholder(Texts.of("source.mapping.none"));
        column.setClearButtonVisible(true);
        constant.setLabel(Texts.of("source.mapping.constant"));
        constant.setClearButtonVisible(true);
        parse.setLabel(Texts.of("source.mapping.parse"));
        parse.setPlaceholder("ISO");
        parse.setTooltipText(Texts.of("source.mapping.parse.help"));
        add(column, field.isTime() ? parse : constant, new Span(dataset.id() + "." + field.name()));
        column.addValueChangeListener(
                change -> {
                    showExamples();
                    changed.run();
                });
        constant.addValueChangeListener(change -> changed.run());
        parse.addValueChangeListener(change -> changed.run());
        showExamples();
    }

    private static String label(MappableField field) {
        var label = Texts.of("source.field." + field.name());
        return switch (field.need()) {
            case REQUIRED -> label + " *";
            case ONE_OF -> Texts.of("source.mapping.oneOf", label);
            case OPTIONAL -> label;
        };
    }

    private void showExamples() {
        constant.setEnabled(column.isEmpty());
        parse.setEnabled(!column.isEmpty());
        column.setHelperText(
                column.isEmpty()
                        ? ""
                        : look.values(column.getValue()).stream()
                                .distinct()
                                .limit(EXAMPLES)
                                .collect(Collectors.joining(" · ")));
    }

    void suggest(Guess guess) {
        column.setValue(guess.column());
        if (guess.parse() != null) {
            parse.setValue(guess.parse());
        }
    }

    String field() {
        return field.name();
    }

    /** Empty when nothing fills the field. */
    Optional<ObjectNode> rule() {
        var rule = JsonNodeFactory.instance.objectNode();
        if (!column.isEmpty()) {
            rule.put("column", column.getValue());
            if (field.isTime() && !parse.isEmpty()) {
                rule.put("parse", parse.getValue().strip());
            }
        } else if (!constant.isEmpty()) {
            rule.put("constant", constant.getValue());
        }
        return rule.isEmpty() ? Optional.empty() : Optional.of(rule);
    }
}
