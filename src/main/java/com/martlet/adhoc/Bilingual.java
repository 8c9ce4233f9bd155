package com.martlet.adhoc;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A comment in the catalogue of the warehouse, in English and, behind a slash, in Korean. */
public record Bilingual(String english, String korean) {

    private static final String BETWEEN = " / ";

    static Bilingual of(@Nullable String comment) {
        var text = comment == null ? "" : comment;
        var middle = text.indexOf(BETWEEN);
        return middle < 0
                ? new Bilingual(text, text)
                : new Bilingual(
                        text.substring(0, middle), text.substring(middle + BETWEEN.length()));
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.KOREAN.getLanguage()) ? korean : english;
    }
}
