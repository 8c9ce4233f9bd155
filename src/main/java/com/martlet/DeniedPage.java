package com.martlet;

import com.martlet.base.ui.Texts;
import com.martlet.identity.AccessDenied;
import com.martlet.identity.CurrentActor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Says which right is missing and who can give it. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class DeniedPage extends ProblemPage implements HasErrorParameter<AccessDenied> {

    DeniedPage(CurrentActor currentActor) {
        super("error.denied", currentActor);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDenied> parameter) {
        var right = "permission." + parameter.getException().missing().name();
        var word = Texts.has(right) ? Texts.of(right) : parameter.getException().missing().name();
        explain(VaadinIcon.LOCK, Texts.of("error.denied.why", word));
        return 403;
    }
}
