package com.martlet.identity.ui;

import com.martlet.identity.CurrentActor;
import com.martlet.identity.PasswordService;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** Leads whoever was told their password to the page where they choose one, and nowhere else. */
@Component
class PasswordFirst implements VaadinServiceInitListener {

    private final transient CurrentActor currentActor;
    private final transient PasswordService passwords;

    PasswordFirst(CurrentActor currentActor, PasswordService passwords) {
        this.currentActor = currentActor;
        this.passwords = passwords;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::lead));
    }

    private void lead(BeforeEnterEvent event) {
        if (event.getNavigationTarget() != PasswordView.class
                && currentActor.user().filter(passwords::mustChange).isPresent()) {
            event.forwardTo(PasswordView.PATH);
        }
    }
}
