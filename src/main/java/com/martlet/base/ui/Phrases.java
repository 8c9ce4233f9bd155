package com.martlet.base.ui;

import com.martlet.base.Explained;
import com.martlet.base.Phrase;
import java.util.List;
import java.util.stream.Collectors;

/** Says sentences in the language of the user in front. */
public final class Phrases {

    private Phrases() {}

    /** Why something was refused or failed. */
    public static String of(Explained failure) {
        return of(failure.phrases());
    }

    public static String of(List<Phrase> phrases) {
        return phrases.stream().map(Phrases::of).collect(Collectors.joining(" "));
    }

    public static String of(Phrase phrase) {
        return phrase.in(Texts.currentLocale());
    }
}
