package com.martlet.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The person's language and colours, kept in the session and, for the next visit, in a cookie. */
public final class Preferences {

    static final String LANGUAGE = "martlet-language";
    static final String COLOURS = "martlet-colours";
    private static final int A_YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

    private Preferences() {}

    /** Switches the language of the session and shows the page anew in it. */
    public static void speak(Locale language) {
        remember(LANGUAGE, language.getLanguage());
        VaadinSession.getCurrent().setLocale(language);
        var ui = UI.getCurrent();
        ui.setLocale(language);
        ui.getPage().reload();
    }

    public static void paint(ColorScheme.Value colours) {
        remember(COLOURS, colours.name());
        UI.getCurrent().getPage().setColorScheme(colours);
    }

    public static ColorScheme.Value colours() {
        return UI.getCurrent().getPage().getColorScheme();
    }

    static Optional<Locale> language(VaadinRequest request) {
        return find(request, LANGUAGE)
                .filter(code -> code.equals("ko") || code.equals("en"))
                .map(Locale::of);
    }

    static Optional<ColorScheme.Value> colours(VaadinRequest request) {
        return find(request, COLOURS)
                .flatMap(
                        name ->
                                Arrays.stream(ColorScheme.Value.values())
                                        .filter(value -> value.name().equals(name))
                                        .findFirst());
    }

    private static Optional<String> find(VaadinRequest request, String name) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** By script, because over the push connection there is no response to set a cookie on. */
    private static void remember(String name, String value) {
        UI.getCurrent()
                .getPage()
                .executeJs(
                        "document.cookie = $0 + '=' + $1 + ';path=/;samesite=lax;max-age=' + $2",
                        name,
                        value,
                        A_YEAR_IN_SECONDS);
    }
}
