package com.martlet.identity.ui;

import com.martlet.base.ui.Texts;
import com.martlet.identity.PasswordReset;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Asks for a link to a new password; says the same whether there is such an account or not. */
@Route(value = ForgotPasswordView.PATH, autoLayout = false)
@AnonymousAllowed
class ForgotPasswordView extends SmallPage {

    static final String PATH = "forgot-password";

    private final transient PasswordReset reset;
    private final EmailField email = new EmailField(Texts.of("identity.login.email"));

    ForgotPasswordView(PasswordReset reset) {
        super("identity.forgot.title");
        this.reset = reset;
        var back = new Anchor("login", Texts.of("identity.forgot.back"));
        if (!reset.isPossible()) {
            show(Texts.of("identity.forgot.title"), Texts.of("identity.forgot.noMail"), back);
            return;
        }
        email.setWidthFull();
        email.setAutofocus(true);
        var send = primary("identity.forgot.send", this::send);
        send.addClickShortcut(Key.ENTER);
        show(
                Texts.of("identity.forgot.title"),
                Texts.of("identity.forgot.explanation"),
                email,
                send,
                back);
    }

    private void send() {
        if (email.isEmpty() || email.isInvalid()) {
            email.setErrorMessage(Texts.of("identity.login.email.missing"));
            email.setInvalid(true);
            return;
        }
        reset.ask(email.getValue(), Here.address(), Texts.currentLocale().getLanguage());
        show(
                Texts.of("identity.forgot.sent"),
                Texts.of("identity.forgot.sent.explanation", email.getValue()),
                new Anchor("login", Texts.of("identity.forgot.back")));
    }
}
