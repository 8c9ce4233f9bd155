package com.martlet.spark;

import com.martlet.base.Phrase;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a driver's log may tell everybody who sees a run: the failures its end names, and nothing of
 * the rows it may quote. Whoever runs the machine reads the log itself.
 */
final class LastWords {

    private static final int TAIL_BYTES = 1 << 16;
    private static final int MOST_NAMED = 3;

    private static final Pattern FAILURE =
            Pattern.compile("\\b(?:[a-z]\\w*\\.)+[A-Z]\\w*(?:Error|Exception)\\b");

    private static final List<String> KNOWN =
            List.of(
                    "No space left on device",
                    "insufficient memory for the Java Runtime Environment",
                    "Could not create the Java Virtual Machine",
                    "Address already in use");

    private LastWords() {}

    static Phrase of(Path log) {
        try {
            var named = named(tail(log));
            return named.isEmpty()
                    ? Phrase.of("spark.error.log", log.getFileName())
                    : Phrase.of(
                            "spark.error.logNames", log.getFileName(), String.join(", ", named));
        } catch (IOException e) {
            return Phrase.of("spark.error.noLog");
        }
    }

    /** The last of them are the nearest to the end. */
    private static List<String> named(String text) {
        var failures = FAILURE.matcher(text).results().map(MatchResult::group).distinct().toList();
        var last = failures.subList(Math.max(0, failures.size() - MOST_NAMED), failures.size());
        return Stream.concat(KNOWN.stream().filter(text::contains), last.stream()).toList();
    }

    private static String tail(Path log) throws IOException {
        try (var content = new RandomAccessFile(log.toFile(), "r")) {
            var bytes = new byte[(int) Math.min(content.length(), TAIL_BYTES)];
            content.seek(content.length() - bytes.length);
            content.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
