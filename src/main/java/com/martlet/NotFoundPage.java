package com.martlet;

import com.martlet.base.ui.Texts;
import com.martlet.identity.CurrentActor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** No such screen, or none that this person may know of. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotFoundPage extends ProblemPage implements HasErrorParameter<NotFoundException> {

    NotFoundPage(CurrentActor currentActor) {
        super("error.notFound", currentActor);
    }

    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        explain(VaadinIcon.SEARCH, Texts.of("error.notFound.why", event.getLocation().getPath()));
        return 404;
    }
}
