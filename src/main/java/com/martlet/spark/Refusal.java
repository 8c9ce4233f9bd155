package com.martlet.spark;

import com.martlet.base.Phrase;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why a Spark job refused rows.
 *
 * @param code null for reasons that were written down in English only
 * @param names what all rows refused for the same reason share, such as a field's name
 * @param values what differs from row to row
 */
public record Refusal(
        @Nullable String code, List<String> names, List<String> values, String english) {

    /** The key of all reasons that were written down in English only. */
    public static final String EARLIER = "earlier";

    private static final String LEFT_OUT = "\u2026";

    /** Their values stand in the row as they came; others are numbers, days or names of columns. */
    private static final Set<String> QUOTING =
            Set.of(
                    "NOT_JSON",
                    "NO_WHOLE_NUMBER",
                    "NO_NUMBER",
                    "TOO_LARGE",
                    "NO_YES_OR_NO",
                    "NO_DAY",
                    "NO_TIME",
                    "UNKNOWN_EVENT_TYPE");

    public Refusal {
        names = List.copyOf(names);
        values = List.copyOf(values);
    }

    public static Refusal plain(String english) {
        return new Refusal(null, List.of(), List.of(), english);
    }

    /** The same for all rows refused for the same reason; stands in addresses. */
    public String key() {
        return code == null
                ? EARLIER
                : Stream.concat(Stream.of(code.toLowerCase(Locale.ROOT)), names.stream())
                        .collect(Collectors.joining("."));
    }

    /** The same reason with other words for what it names. */
    public Refusal naming(List<String> words) {
        return new Refusal(code, words, values, english);
    }

    public Phrase phrase() {
        return phrase(values, english);
    }

    /** With the values left out, so that equal mistakes count as one reason. */
    public Phrase kind() {
        return phrase(values.stream().map(value -> LEFT_OUT).toList(), withoutValues(english));
    }

    /** Without what it quotes of the row, which may be anybody's name. */
    public Refusal withoutCells() {
        if (code == null) {
            return plain(withoutValues(english));
        }
        if (!QUOTING.contains(code)) {
            return this;
        }
        var text = english;
        for (var value : values) {
            text = value.isEmpty() ? text : text.replace(value, LEFT_OUT);
        }
        return new Refusal(code, names, values.stream().map(value -> LEFT_OUT).toList(), text);
    }

    private Phrase phrase(List<String> shown, String text) {
        return code == null
                ? Phrase.plain(text)
                : new Phrase(
                        "spark.refused." + code.toLowerCase(Locale.ROOT),
                        Stream.concat(names.stream(), shown.stream()).toList(),
                        text);
    }

    private static String withoutValues(String text) {
        return text.replaceAll("\"[^\"]*\"", "\"\u2026\"")
                .replaceAll("(?<=: ).*\\d.*", LEFT_OUT)
                .replaceAll("-?\\d[\\d.,:-]*", LEFT_OUT);
    }
}
