package com.martlet.base;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A sentence for people: in their language by the text of a code, for programs as it stands.
 *
 * @param code the key of a text; null when the sentence came from elsewhere and is English only
 * @param arguments what the text takes as {0}; one that begins with @ names a text itself
 */
public record Phrase(@Nullable String code, List<String> arguments, String english) {

    public Phrase {
        arguments = List.copyOf(arguments);
    }

    public static Phrase plain(String english) {
        return new Phrase(null, List.of(), english);
    }

    /**
     * @param english takes the arguments as %s
     */
    public static Phrase of(String code, String english, Object... arguments) {
        return new Phrase(
                code,
                Arrays.stream(arguments).map(String::valueOf).toList(),
                english.formatted(arguments));
    }

    /** Several sentences as one text. */
    public static String english(List<Phrase> phrases) {
        return phrases.stream().map(Phrase::english).collect(Collectors.joining(" "));
    }
}
