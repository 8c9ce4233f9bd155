package com.martlet.identity.ui;

import com.martlet.base.ui.Texts;
import com.martlet.identity.CurrentActor;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Where a person signs in with e-mail and password. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CurrentActor currentActor;
    private final LoginForm form = new LoginForm();

    LoginView(CurrentActor currentActor) {
        this.currentActor = currentActor;
        addClassName("m-login");
        form.setAction("login");
        form.addForgotPasswordListener(event -> UI.getCurrent().navigate(ForgotPasswordView.class));
        form.setI18n(words());
        var card = new Div(brand(), form, SmallPage.languages());
        card.addClassName("m-login-card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (currentActor.user().isPresent()) {
            event.forwardTo("");
            return;
        }
        form.setError(
                event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return Texts.of("identity.login.title");
    }

    private static Div brand() {
        var brand =
                new Div(new H1("Martlet"), new Paragraph(Texts.of("identity.login.explanation")));
        brand.addClassName("m-login-brand");
        return brand;
    }

    private static LoginI18n words() {
        var words = LoginI18n.createDefault();
        var labels = words.getForm();
        labels.setTitle(Texts.of("identity.login.title"));
        labels.setUsername(Texts.of("identity.login.email"));
        labels.setPassword(Texts.of("identity.login.password"));
        labels.setForgotPassword(Texts.of("identity.forgot.title"));
        labels.setSubmit(Texts.of("identity.login.submit"));
        words.setForm(labels);
        var failure = words.getErrorMessage();
        failure.setTitle(Texts.of("identity.login.failed"));
        failure.setMessage(Texts.of("identity.login.failed.why"));
        failure.setUsername(Texts.of("identity.login.email.missing"));
        failure.setPassword(Texts.of("identity.login.password.missing"));
        words.setErrorMessage(failure);
        return words;
    }
}
