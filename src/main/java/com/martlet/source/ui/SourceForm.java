package com.martlet.source.ui;

import com.martlet.base.InvalidInput;
import com.martlet.base.UserError;
import com.martlet.base.ui.Notices;
import com.martlet.base.ui.Phrases;
import com.martlet.base.ui.Texts;
import com.martlet.source.SourceDraft;
import com.martlet.source.SourceKind;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** What is asked to open a source. */
class SourceForm extends Dialog {

    private final TextField name = new TextField(Texts.of("source.column.name"));
    private final Select<SourceKind> kind = new Select<>();
    private final ComboBox<String> mapping = new ComboBox<>(Texts.of("source.column.mapping"));
    private final TextField folder = new TextField(Texts.of("source.folder"));
    private final transient Consumer<SourceDraft> created;

    SourceForm(List<String> readyMappings, Consumer<SourceDraft> created) {
        this.created = created;
        setHeaderTitle(Texts.of("source.new"));
        setWidth("32rem");
        name.setHelperText(Texts.of("source.name.help"));
        name.setRequiredIndicatorVisible(true);
        folder.setHelperText(Texts.of("source.folder.help"));
        mapping.setItems(readyMappings);
        mapping.setHelperText(Texts.of("source.mapping.help"));
        mapping.setRequiredIndicatorVisible(true);
        addKinds();
        add(new FormLayout(name, kind, mapping, folder));
        var create = new Button(Texts.of("source.create"), click -> submit());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("base.cancel"), click -> close()), create);
    }

    private void addKinds() {
        kind.setLabel(Texts.of("source.column.kind"));
        kind.setItems(SourceKind.values());
        kind.setItemLabelGenerator(value -> Texts.of("source.kind." + value.id()));
        kind.addValueChangeListener(
                change -> folder.setVisible(change.getValue() == SourceKind.FOLDER));
        folder.setVisible(false);
        kind.setValue(SourceKind.FILES);
    }

    private void submit() {
        try {
            created.accept(draft());
            close();
        } catch (InvalidInput invalid) {
            mark(invalid);
        } catch (UserError error) {
            Notices.error(Phrases.of(error));
        }
    }

    private SourceDraft draft() {
        return new SourceDraft(name.getValue(), kind.getValue().id(), chosenMapping(), settings());
    }

    private @Nullable JsonNode chosenMapping() {
        return mapping.isEmpty() ? null : StringNode.valueOf(mapping.getValue());
    }

    private Map<String, String> settings() {
        var isNamed = kind.getValue() == SourceKind.FOLDER && !folder.isEmpty();
        return isNamed ? Map.of("folder", folder.getValue()) : Map.of();
    }

    private void mark(InvalidInput invalid) {
        var fields =
                Map.<String, HasValidation>of(
                        "name", name, "kind", kind, "mapping", mapping, "settings.folder", folder);
        fields.values().forEach(field -> field.setInvalid(false));
        for (var error : invalid.errors()) {
            var field = fields.get(error.field());
            if (field != null) {
                field.setErrorMessage(Phrases.of(error));
                field.setInvalid(true);
            }
        }
    }
}
