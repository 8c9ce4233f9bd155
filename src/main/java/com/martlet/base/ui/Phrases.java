package com.martlet.base.ui;

import com.martlet.base.Phrase;
import java.util.List;
import java.util.stream.Collectors;

/** Says sentences in the language of the user in front. */
public final class Phrases {

    private Phrases() {}

    public static String of(List<Phrase> phrases) {
        return phrases.stream().map(Phrases::of).collect(Collectors.joining(" "));
    }

    /** In English where no text has its code, which another version may have written. */
    public static String of(Phrase phrase) {
        var code = phrase.code();
        return code != null && Texts.has(code)
                ? Texts.of(code, phrase.arguments().stream().map(Phrases::argument).toArray())
                : phrase.english();
    }

    private static String argument(String argument) {
        var isKey = argument.startsWith("@") && Texts.has(argument.substring(1));
        return isKey ? Texts.of(argument.substring(1)) : argument;
    }
}
