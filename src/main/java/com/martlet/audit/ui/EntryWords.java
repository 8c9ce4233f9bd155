package com.martlet.audit.ui;

import com.martlet.audit.AuditEntry;
import com.martlet.base.ui.Texts;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says entries in the reader's language. The trail itself keeps the words of programs, which never
 * change; what people have written stands as they wrote it.
 */
final class EntryWords {

    private static final Pattern RUN = Pattern.compile("run (\\d+)");
    private static final String SEPARATOR = ", ";

    private EntryWords() {}

    static String subject(AuditEntry entry) {
        var run = RUN.matcher(entry.subject());
        return run.matches() ? Texts.of("audit.subject.run", run.group(1)) : word(entry.subject());
    }

    static String details(AuditEntry entry) {
        return entry.details().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(detail -> name(detail.getKey()) + ": " + value(detail.getValue()))
                .collect(Collectors.joining(SEPARATOR));
    }

    private static String name(String detail) {
        var key = "audit.detail." + detail;
        return Texts.has(key) ? Texts.of(key) : detail;
    }

    /** A list is said word by word, with or without its brackets. */
    private static String value(String value) {
        var isList = value.startsWith("[") && value.endsWith("]");
        var words = isList ? value.substring(1, value.length() - 1) : value;
        return Arrays.stream(words.split(SEPARATOR))
                .map(EntryWords::word)
                .collect(Collectors.joining(SEPARATOR));
    }

    private static String word(String word) {
        if (Texts.has("permission." + word)) {
            return Texts.of("permission." + word);
        }
        var key = "audit.word." + word.toLowerCase(Locale.ROOT).replace(' ', '_');
        return Texts.has(key) ? Texts.of(key) : word;
    }
}
