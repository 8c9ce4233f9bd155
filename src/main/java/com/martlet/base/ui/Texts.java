package com.martlet.base.ui;

import com.martlet.base.Messages;
import com.vaadin.flow.component.UI;
import java.util.Locale;

/**
 * The words on the screen, in the language of the current user; files are messages/*_en and *_ko.
 *
 * <p>A text takes arguments as {0}; an apostrophe needs no doubling.
 */
public final class Texts {

    private Texts() {}

    public static String of(String key, Object... arguments) {
        return in(currentLocale(), key, arguments);
    }

    public static String in(Locale locale, String key, Object... arguments) {
        return Messages.in(locale, key, arguments);
    }

    /** Whether a text of this key exists. */
    public static boolean has(String key) {
        return Messages.has(key);
    }

    /** The language of the user in front; English where there is none. */
    public static Locale currentLocale() {
        var ui = UI.getCurrent();
        return ui == null ? Locale.ENGLISH : ui.getLocale();
    }
}
