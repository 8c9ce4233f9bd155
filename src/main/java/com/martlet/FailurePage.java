package com.martlet;

import com.martlet.base.NotFound;
import com.martlet.base.UserError;
import com.martlet.base.ui.Phrases;
import com.martlet.base.ui.Texts;
import com.martlet.identity.CurrentActor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A screen failed while opening: says so without its insides, under a number the log knows. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailurePage extends ProblemPage implements HasErrorParameter<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(FailurePage.class);

    FailurePage(CurrentActor currentActor) {
        super("error.failure", currentActor);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        if (parameter.getException() instanceof NotFound missing) {
            rename(Texts.of("error.notFound"), "");
            explain(VaadinIcon.SEARCH, Phrases.of(missing));
            return 404;
        }
        if (parameter.getException() instanceof UserError error) {
            explain(VaadinIcon.WARNING, Phrases.of(error));
            return 400;
        }
        var number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error(
                "Screen {} failed, {}",
                event.getLocation().getPath(),
                number,
                parameter.getException());
        explain(VaadinIcon.WARNING, Texts.of("error.failure.why", number));
        return 500;
    }
}
