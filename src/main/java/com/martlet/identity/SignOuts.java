package com.martlet.identity;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/** Ends the session of who signs out. */
@Component
class SignOuts {

    private final BrowserSessions sessions;

    SignOuts(BrowserSessions sessions) {
        this.sessions = sessions;
    }

    @EventListener
    void on(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedInUser person) {
            sessions.end(person, person.session());
        }
    }
}
