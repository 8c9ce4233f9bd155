package com.martlet.segment;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words of this module in Korean or English, without a screen. */
final class SegmentTexts {

    private static final int HANGUL = 0xAC00;
    private static final int HANGUL_END = 0xD7A3;
    private static final int FINALS = 28;

    private final ResourceBundle bundle;
    private final Locale language;

    SegmentTexts(Locale locale) {
        language = locale.getLanguage().equals("ko") ? Locale.KOREAN : Locale.ENGLISH;
        bundle =
                ResourceBundle.getBundle(
                        "messages.segment",
                        language,
                        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    Locale language() {
        return language;
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    String word(String key) {
        return bundle.getString(key);
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key).replace("'", "''"), language)
                .format(arguments);
    }

    /** A Korean word with the particle that makes it the subject; other words as they are. */
    String subject(String word) {
        return language.equals(Locale.KOREAN) ? word + particle(word) : word;
    }

    private static String particle(String word) {
        var last = word.isEmpty() ? ' ' : word.charAt(word.length() - 1);
        if (last < HANGUL || last > HANGUL_END) {
            return "이(가)";
        }
        return (last - HANGUL) % FINALS == 0 ? "가" : "이";
    }
}
