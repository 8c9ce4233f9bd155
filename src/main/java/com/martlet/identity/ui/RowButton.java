package com.martlet.identity.ui;

import com.martlet.base.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** A small button in the row of a table. */
class RowButton extends Button {

    RowButton(String textKey, Runnable act) {
        super(Texts.of(textKey), click -> act.run());
        addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    }
}
