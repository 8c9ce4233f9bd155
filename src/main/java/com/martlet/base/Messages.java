package com.martlet.base;

import java.util.Locale;

/**
 * The words of all modules in a language, for those who write without a screen; files are
 * messages/*_en and *_ko.
 *
 * <p>A text takes arguments as {0}; an apostrophe needs no doubling.
 */
public final class Messages {

    private static final MessageBundles BUNDLES = MessageBundles.load();

    private Messages() {}

    /** The text in a language; in English where that language has none. */
    public static String in(Locale locale, String key, Object... arguments) {
        return BUNDLES.text(locale, key, arguments);
    }

    /** Whether a text of this key exists. */
    public static boolean has(String key) {
        return BUNDLES.has(key);
    }
}
