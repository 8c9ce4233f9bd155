package com.martlet.identity.ui;

import com.martlet.identity.Profile;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Shows every page in the language and the colours that the person chose for their account. */
@Component
class ProfileListener implements VaadinServiceInitListener {

    private final transient AccountPreferences preferences;

    ProfileListener(AccountPreferences preferences) {
        this.preferences = preferences;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(
                        init ->
                                preferences
                                        .find()
                                        .ifPresent(profile -> apply(init.getUI(), profile)));
    }

    private static void apply(UI ui, Profile profile) {
        var language = profile.language();
        if (language != null) {
            var locale = Locale.of(language);
            ui.getSession().setLocale(locale);
            ui.setLocale(locale);
            ui.getPage().executeJs("document.documentElement.lang = $0", language);
        }
        var colours = profile.colours();
        if (colours != null) {
            ui.getPage().setColorScheme(scheme(colours));
        }
    }

    static ColorScheme.Value scheme(String colours) {
        return colours.equals("SYSTEM")
                ? ColorScheme.Value.SYSTEM
                : ColorScheme.Value.valueOf(colours);
    }
}
