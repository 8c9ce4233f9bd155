package com.martlet.segment;

import com.martlet.base.Messages;
import java.util.Locale;

/** The words of this module in Korean or English, without a screen. */
final class SegmentTexts {

    private static final int HANGUL = 0xAC00;
    private static final int HANGUL_END = 0xD7A3;
    private static final int FINALS = 28;

    private final Locale language;

    SegmentTexts(Locale locale) {
        language = locale.getLanguage().equals("ko") ? Locale.KOREAN : Locale.ENGLISH;
    }

    Locale language() {
        return language;
    }

    boolean has(String key) {
        return Messages.has(key);
    }

    String word(String key) {
        return Messages.in(language, key);
    }

    String say(String key, Object... arguments) {
        return Messages.in(language, key, arguments);
    }

    /** With the unit that Korean counts in. */
    String unit(String key, String value) {
        return has(key + ".unit") ? say(key + ".unit", value) : value;
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
