package com.martlet.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name a file came with: its readable form, its form for the lake, and a day it may hold. */
record FileName(String text) {

    private static final int LONGEST = 120;
    private static final Pattern DAY =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)-?(\\d\\d)-?(\\d\\d)(?!\\d)");

    /** Drops folders and control characters of a name that a browser or program sent. */
    static FileName ofUpload(String sent) {
        var name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        return of(name);
    }

    static FileName of(String name) {
        var clean = name.replaceAll("\\p{Cntrl}", "").strip();
        return new FileName(clean.isEmpty() ? "file" : last(clean));
    }

    /** Letters, digits, dot, dash and underscore only, not hidden. */
    String inLake() {
        return text.replaceAll("[^\\p{L}\\p{N}._-]", "_");
    }

    /** The last date that stands in the name, such as 2020-10-25 or 20201025. */
    Optional<LocalDate> day() {
        return DAY.matcher(text)
                .results()
                .map(match -> "%s-%s-%s".formatted(match.group(1), match.group(2), match.group(3)))
                .flatMap(date -> parse(date).stream())
                .reduce((first, second) -> second);
    }

    private static Optional<LocalDate> parse(String date) {
        try {
            return Optional.of(LocalDate.parse(date));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String last(String name) {
        return name.substring(Math.max(0, name.length() - LONGEST));
    }
}
