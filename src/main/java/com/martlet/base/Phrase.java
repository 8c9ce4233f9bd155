package com.martlet.base;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sentence for people: in their language by the text of a code, for programs in English.
 *
 * @param code the key of a text; null when the sentence came from elsewhere and is English only
 * @param arguments what the text takes as {0}; @ and a key stand for a text themselves
 */
public record Phrase(@Nullable String code, List<String> arguments, String english) {

    private static final Pattern KEY = Pattern.compile("(?<![\\w.])@([\\w.-]*\\w)");

    public Phrase {
        arguments = List.copyOf(arguments);
    }

    public static Phrase plain(String english) {
        return new Phrase(null, List.of(), english);
    }

    /** The English sentence is the text of the code, with labelled values by their own names. */
    public static Phrase of(String code, @Nullable Object... arguments) {
        var english =
                text(code, Arrays.stream(arguments).map(String::valueOf).toList(), Locale.ENGLISH);
        return new Phrase(code, Arrays.stream(arguments).map(Phrase::argument).toList(), english);
    }

    /** In English where no text has its code, which another version may have written. */
    public String in(Locale locale) {
        return code != null && Messages.has(code) ? text(code, arguments, locale) : english;
    }

    /** This sentence, and then what somebody else explains. */
    public List<Phrase> and(Explained reason) {
        return Stream.concat(Stream.of(this), reason.phrases().stream()).toList();
    }

    /** Several sentences as one text. */
    public static String english(List<Phrase> phrases) {
        return phrases.stream().map(Phrase::english).collect(Collectors.joining(" "));
    }

    private static String text(String code, List<String> arguments, Locale locale) {
        return Messages.in(
                locale, code, arguments.stream().map(one -> said(one, locale)).toArray());
    }

    private static String said(String argument, Locale locale) {
        return KEY.matcher(argument).replaceAll(key -> Matcher.quoteReplacement(said(key, locale)));
    }

    private static String said(MatchResult key, Locale locale) {
        return Messages.has(key.group(1)) ? Messages.in(locale, key.group(1)) : key.group();
    }

    private static String argument(@Nullable Object argument) {
        return switch (argument) {
            case Labelled labelled -> "@" + labelled.labelKey();
            case Collection<?> several ->
                    several.stream().map(Phrase::argument).collect(Collectors.joining(", "));
            case null, default -> String.valueOf(argument);
        };
    }
}
