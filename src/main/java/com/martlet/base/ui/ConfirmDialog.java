package com.martlet.base.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks before something cannot be taken back, naming the thing and the consequence. */
public class ConfirmDialog extends Dialog {

    private final Button confirm;

    /**
     * @param question with the thing's name: Delete the segment "VIP"?
     * @param consequence what happens then, in a sentence
     * @param verb of the button: Delete
     */
    public ConfirmDialog(String question, String consequence, String verb, Runnable confirmed) {
        setHeaderTitle(question);
        setWidth("28rem");
        add(new Paragraph(consequence));
        var cancel = new Button(Texts.of("base.cancel"), click -> close());
        cancel.addClickShortcut(Key.ESCAPE);
        confirm = confirmButton(verb, confirmed);
        getFooter().add(cancel, confirm);
    }

    /** For a step ahead, which destroys nothing. */
    public ConfirmDialog forAStepAhead() {
        confirm.removeThemeVariants(ButtonVariant.LUMO_ERROR);
        return this;
    }

    private Button confirmButton(String verb, Runnable confirmed) {
        var button =
                new Button(
                        verb,
                        click -> {
                            close();
                            confirmed.run();
                        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        return button;
    }
}
