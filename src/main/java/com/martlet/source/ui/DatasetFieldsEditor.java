package com.martlet.source.ui;

import com.martlet.base.Dataset;
import com.martlet.base.ui.Texts;
import com.martlet.source.FileLook;
import com.martlet.source.MappableField;
import com.martlet.source.SuggestedMapping.Guess;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Which columns fill the fields of one dataset; seldom used fields are folded away. */
class DatasetFieldsEditor extends Div {

    private final List<FieldRow> rows = new ArrayList<>();
    private final Div others = new Div();

    DatasetFieldsEditor(
            Dataset dataset,
            List<MappableField> fields,
            FileLook look,
            Map<String, Guess> guesses,
            Runnable changed) {
        addClassName("m-mapping-fields");
        others.addClassName("m-mapping-fields");
        others.setVisible(false);
        for (var field : fields) {
            var row = new FieldRow(dataset, field, look, changed);
            var guess = guesses.get(field.name());
            if (guess != null) {
                row.suggest(guess);
            }
            rows.add(row);
            (field.isAsked() || guess != null ? this : others).add(row);
        }
        add(moreButton(), others);
    }

    private Button moreButton() {
        var more = new Button(Texts.of("source.mapping.moreFields"));
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        more.addClickListener(
                click -> {
                    others.setVisible(!others.isVisible());
                    more.setText(
                            Texts.of(
                                    others.isVisible()
                                            ? "source.mapping.fewerFields"
                                            : "source.mapping.moreFields"));
                });
        return more;
    }

    /** As in the API: field to its rule. */
    ObjectNode rules() {
        var rules = JsonNodeFactory.instance.objectNode();
        rows.forEach(row -> row.rule().ifPresent(rule -> rules.set(row.field(), rule)));
        return rules;
    }
}
