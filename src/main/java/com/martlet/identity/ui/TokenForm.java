package com.martlet.identity.ui;

import com.martlet.base.UserError;
import com.martlet.base.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked to make a token. */
class TokenForm extends Dialog {

    private static final int USUAL_DAYS = 90;
    private static final int FOREVER = 0;

    private final TextField name = new TextField(Texts.of("identity.token.name"));
    private final Select<Integer> days = new Select<>();
    private final transient TokenAsked asked;

    /** Hears what was asked; null lasts for ever. */
    interface TokenAsked {
        void create(String name, @Nullable Duration validFor);
    }

    TokenForm(TokenAsked asked) {
        this.asked = asked;
        setHeaderTitle(Texts.of("identity.tokens.create"));
        name.setHelperText(Texts.of("identity.token.name.help"));
        days.setLabel(Texts.of("identity.token.expires"));
        days.setItems(List.of(30, USUAL_DAYS, 365, FOREVER));
        days.setItemLabelGenerator(TokenForm::words);
        days.setValue(USUAL_DAYS);
        add(new FormLayout(name, days));
        var create = new Button(Texts.of("identity.tokens.create"), click -> submit());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("base.cancel"), click -> close()), create);
    }

    private void submit() {
        try {
            var chosen = days.getValue();
            asked.create(name.getValue(), chosen == FOREVER ? null : Duration.ofDays(chosen));
            close();
        } catch (UserError error) {
            name.setErrorMessage(error.getMessage());
            name.setInvalid(true);
        }
    }

    private static String words(int days) {
        return days == FOREVER
                ? Texts.of("identity.token.never")
                : Texts.of("identity.token.days", days);
    }
}
