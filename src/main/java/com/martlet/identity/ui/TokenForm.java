package com.martlet.identity.ui;

import com.martlet.base.UserError;
import com.martlet.base.ui.Phrases;
import com.martlet.base.ui.Texts;
import com.martlet.identity.Permission;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is asked to make a token. */
class TokenForm extends Dialog {

    private static final int USUAL_DAYS = 90;
    private static final int FOREVER = 0;

    private final TextField name = new TextField(Texts.of("identity.token.name"));
    private final Select<Integer> days = new Select<>();
    private final Checkbox everything = new Checkbox(Texts.of("identity.token.everything"), true);
    private final CheckboxGroup<Permission> scopes =
            new CheckboxGroup<>(Texts.of("identity.token.scopes"));
    private final transient TokenAsked asked;

    /** Hears what was asked; without an end it lasts for ever, without scopes it may all. */
    interface TokenAsked {
        void create(String name, @Nullable Duration validFor, @Nullable Set<Permission> scopes);
    }

    TokenForm(Set<Permission> own, TokenAsked asked) {
        this.asked = asked;
        setWidth("34rem");
        setHeaderTitle(Texts.of("identity.tokens.create"));
        name.setHelperText(Texts.of("identity.token.name.help"));
        days.setLabel(Texts.of("identity.token.expires"));
        days.setItems(List.of(30, USUAL_DAYS, 365, FOREVER));
        days.setItemLabelGenerator(TokenForm::words);
        days.setValue(USUAL_DAYS);
        offerScopes(own);
        add(new FormLayout(name, days), everything, scopes);
        var create = new Button(Texts.of("identity.tokens.create"), click -> submit());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("base.cancel"), click -> close()), create);
    }

    private void offerScopes(Set<Permission> own) {
        scopes.setItems(
                own.stream().filter(one -> one != Permission.USE_ACCOUNT).sorted().toList());
        scopes.setItemLabelGenerator(RoleWords::of);
        scopes.setHelperText(Texts.of("identity.token.scopes.help"));
        scopes.addClassName("m-two-columns");
        scopes.setVisible(false);
        everything.addValueChangeListener(change -> scopes.setVisible(!change.getValue()));
    }

    private void submit() {
        if (!everything.getValue() && scopes.isEmpty()) {
            scopes.setErrorMessage(Texts.of("identity.token.scopes.missing"));
            scopes.setInvalid(true);
            return;
        }
        try {
            var chosen = days.getValue();
            var end = chosen == FOREVER ? null : Duration.ofDays(chosen);
            asked.create(name.getValue(), end, everything.getValue() ? null : scopes.getValue());
            close();
        } catch (UserError error) {
            name.setErrorMessage(Phrases.of(error));
            name.setInvalid(true);
        }
    }

    private static String words(int days) {
        return days == FOREVER
                ? Texts.of("identity.token.never")
                : Texts.of("identity.token.days", days);
    }
}
