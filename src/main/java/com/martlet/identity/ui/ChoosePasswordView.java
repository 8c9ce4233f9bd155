package com.martlet.identity.ui;

import com.martlet.base.UserError;
import com.martlet.base.ui.Phrases;
import com.martlet.base.ui.Texts;
import com.martlet.identity.PasswordLink;
import com.martlet.identity.PasswordLink.Purpose;
import com.martlet.identity.PasswordLinks;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Where a link leads: one's own name and password, chosen once. */
@Route(value = PasswordLinks.PATH + "/:secret", autoLayout = false)
@AnonymousAllowed
class ChoosePasswordView extends SmallPage implements BeforeEnterObserver {

    private final transient PasswordLinks links;
    private final TextField name = new TextField(Texts.of("identity.member.name"));
    private final PasswordField wanted = new PasswordField(Texts.of("identity.password.new"));
    private final PasswordField again = new PasswordField(Texts.of("identity.password.again"));
    private String secret = "";

    ChoosePasswordView(PasswordLinks links) {
        super("identity.choose.title");
        this.links = links;
        name.setWidthFull();
        wanted.setWidthFull();
        wanted.setHelperText(Texts.of("identity.password.help"));
        wanted.getElement().setAttribute("autocomplete", "new-password");
        again.setWidthFull();
        again.getElement().setAttribute("autocomplete", "new-password");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        secret = event.getRouteParameters().get("secret").orElse("");
        links.find(secret).ifPresentOrElse(this::ask, this::refuse);
    }

    private void ask(PasswordLink link) {
        var isInvited = link.purpose() == Purpose.INVITATION;
        name.setValue(link.displayName());
        name.setVisible(isInvited);
        var save = primary("identity.choose.save", this::save);
        save.addClickShortcut(Key.ENTER);
        show(
                Texts.of(isInvited ? "identity.choose.welcome" : "identity.choose.title"),
                Texts.of("identity.choose.explanation", link.email()),
                name,
                wanted,
                again,
                save);
    }

    private void refuse() {
        show(
                Texts.of("identity.choose.spent"),
                Texts.of("identity.choose.spent.explanation"),
                new Anchor(ForgotPasswordView.PATH, Texts.of("identity.forgot.title")));
    }

    private void save() {
        again.setErrorMessage(Texts.of("identity.password.different"));
        again.setInvalid(!again.getValue().equals(wanted.getValue()));
        if (!again.isInvalid()) {
            choose();
        }
    }

    private void choose() {
        try {
            links.choose(secret, name.getValue(), wanted.getValue());
            show(
                    Texts.of("identity.choose.done"),
                    Texts.of("identity.choose.done.explanation"),
                    new Anchor("login", Texts.of("identity.login.submit")));
        } catch (UserError refused) {
            wanted.setErrorMessage(Phrases.of(refused));
            wanted.setInvalid(true);
        }
    }
}
