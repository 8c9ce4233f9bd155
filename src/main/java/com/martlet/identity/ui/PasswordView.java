package com.martlet.identity.ui;

import com.martlet.base.UserError;
import com.martlet.base.ui.Card;
import com.martlet.base.ui.Notices;
import com.martlet.base.ui.Page;
import com.martlet.base.ui.Phrases;
import com.martlet.base.ui.Texts;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.PasswordService;
import com.martlet.identity.Permission;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;

/** Where a person chooses a new password; who was told theirs comes here first. */
@Route("t/:tenant/password")
@RouteAlias(PasswordView.PATH)
@Needs(Permission.USE_ACCOUNT)
class PasswordView extends Page {

    static final String PATH = "password";

    private final transient PasswordService passwords;
    private final transient CurrentActor currentActor;
    private final PasswordField old = new PasswordField(Texts.of("identity.password.old"));
    private final PasswordField wanted = new PasswordField(Texts.of("identity.password.new"));
    private final PasswordField again = new PasswordField(Texts.of("identity.password.again"));

    PasswordView(PasswordService passwords, CurrentActor currentActor) {
        super(Texts.of("identity.password.title"), Texts.of("identity.password.explanation"));
        this.passwords = passwords;
        this.currentActor = currentActor;
        wanted.setHelperText(Texts.of("identity.password.help"));
        var save = new Button(Texts.of("identity.password.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER);
        var buttons = new Div(save);
        buttons.addClassName("m-form-buttons");
        add(new Card(new FormLayout(old, wanted, again), buttons));
    }

    private void save() {
        again.setErrorMessage(Texts.of("identity.password.different"));
        again.setInvalid(!again.getValue().equals(wanted.getValue()));
        if (!again.isInvalid()) {
            change();
        }
    }

    private void change() {
        try {
            var person = currentActor.user().orElseThrow();
            passwords.change(person, Here.address(), old.getValue(), wanted.getValue());
            Notices.success(Texts.of("identity.password.saved"));
            UI.getCurrent().navigate("");
        } catch (UserError refused) {
            Notices.error(Phrases.of(refused));
        }
    }
}
