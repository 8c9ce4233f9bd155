package com.martlet.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Applies what the cookies remember to every new session and page. */
@Component
class PreferencesListener implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addSessionInitListener(init -> speak(init.getSession(), init.getRequest()));
        event.getSource()
                .addUIInitListener(init -> apply(init.getUI(), VaadinRequest.getCurrent()));
    }

    private static void speak(VaadinSession session, VaadinRequest request) {
        Preferences.language(request).ifPresent(session::setLocale);
    }

    private static void apply(UI ui, @Nullable VaadinRequest request) {
        if (request != null) {
            Preferences.language(request).ifPresent(ui::setLocale);
            Preferences.colours(request).ifPresent(ui.getPage()::setColorScheme);
        }
        tellTheBrowser(ui);
    }

    /** So that screen readers and hyphenation speak the language of the page. */
    private static void tellTheBrowser(UI ui) {
        ui.getPage().executeJs("document.documentElement.lang = $0", ui.getLocale().getLanguage());
    }
}
