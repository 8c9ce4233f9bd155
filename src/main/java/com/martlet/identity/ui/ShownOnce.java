package com.martlet.identity.ui;

import com.martlet.base.ui.Notices;
import com.martlet.base.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** Shows a secret once, to be copied now. */
class ShownOnce extends Dialog {

    ShownOnce(String title, String help, String secret) {
        setHeaderTitle(title);
        setCloseOnOutsideClick(false);
        var field = new TextField();
        field.setValue(secret);
        field.setReadOnly(true);
        field.setWidthFull();
        field.setAriaLabel(title);
        add(new Paragraph(help), field);
        var copy = new Button(Texts.of("identity.tokens.copy"), click -> copy(secret));
        copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("base.close"), click -> close()), copy);
    }

    private void copy(String secret) {
        getElement().executeJs("navigator.clipboard?.writeText($0)", secret);
        Notices.success(Texts.of("identity.tokens.copied"));
    }
}
