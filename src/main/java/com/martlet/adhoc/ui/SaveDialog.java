package com.martlet.adhoc.ui;

import com.martlet.adhoc.SavedQuery;
import com.martlet.adhoc.SavedQuery.Sharing;
import com.martlet.base.ui.FieldMarks;
import com.martlet.base.ui.Texts;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks for a name and who finds the query. */
class SaveDialog extends Dialog {

    /** Keeps it; what is wrong is thrown. */
    interface Listener {

        void create(String name, Sharing sharing);

        void change(String name, Sharing sharing);
    }

    private final TextField name = new TextField(Texts.of("adhoc.name"));
    private final Checkbox shared = new Checkbox(Texts.of("adhoc.shared"));
    private final FieldMarks marks = new FieldMarks(Map.of("name", name));

    /**
     * @param own what would be changed; null when only a new one can be kept
     */
    SaveDialog(@Nullable SavedQuery own, String suggestion, Listener listener) {
        setHeaderTitle(Texts.of("adhoc.save.title"));
        setWidth("28rem");
        name.setValue(suggestion);
        name.setWidthFull();
        name.setMaxLength(120);
        name.focus();
        shared.setValue(own != null && own.isShared());
        var content = new Div(name, shared);
        content.addClassName("m-stack");
        add(content);
        var cancel = new Button(Texts.of("base.cancel"), click -> close());
        cancel.addClickShortcut(Key.ESCAPE);
        getFooter().add(cancel);
        var asNew = Texts.of(own == null ? "adhoc.save" : "adhoc.save.copy");
        var create = button(asNew, () -> listener.create(name.getValue(), sharing()));
        getFooter().add(create);
        if (own == null) {
            create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        } else {
            var change =
                    button(
                            Texts.of("adhoc.save"),
                            () -> listener.change(name.getValue(), sharing()));
            change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            getFooter().add(change);
        }
    }

    private Sharing sharing() {
        return shared.getValue() ? Sharing.SHARED : Sharing.PRIVATE;
    }

    private Button button(String words, Runnable keep) {
        return new Button(
                words,
                click -> {
                    if (marks.attempt(keep)) {
                        close();
                    }
                });
    }
}
