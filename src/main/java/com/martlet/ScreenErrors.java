package com.martlet;

import com.martlet.base.ExternalError;
import com.martlet.base.UserError;
import com.martlet.base.ui.Notices;
import com.martlet.base.ui.Phrases;
import com.martlet.base.ui.Texts;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What a click could not do is told in words; what is our bug is logged under a number. */
@Component
class ScreenErrors implements ErrorHandler, VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(ScreenErrors.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        switch (root(event.getThrowable())) {
            case UserError error -> Notices.error(Phrases.of(error));
            case ExternalError error -> tellExternal(error);
            case IOException gone -> LOG.debug("The browser went away.", gone);
            case Throwable bug -> tellBug(bug);
        }
    }

    private static void tellExternal(ExternalError error) {
        LOG.warn("A party outside failed.", error);
        Notices.error(
                Phrases.of(error),
                Texts.of("error.kept"),
                Texts.of(error.retryHelps() ? "error.retry" : "error.noRetry"));
    }

    private static void tellBug(Throwable bug) {
        var number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Screen error {}", number, bug);
        Notices.error(
                Texts.of("error.bug"), Texts.of("error.kept"), Texts.of("error.number", number));
    }

    private static Throwable root(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof UserError || cause instanceof ExternalError) {
                return cause;
            }
        }
        return thrown;
    }
}
