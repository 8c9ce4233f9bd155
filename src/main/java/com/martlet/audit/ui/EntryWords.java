package com.martlet.audit.ui;

import com.martlet.audit.AuditEntry;
import com.martlet.audit.DetailWords;
import com.martlet.base.ui.Texts;
import com.martlet.identity.Tenant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says entries in the reader's language. The trail itself keeps the words of programs, which never
 * change; what people have written stands as they wrote it.
 */
final class EntryWords {

    private static final Pattern RUN = Pattern.compile("run (\\d+)");
    private static final String SEPARATOR = ", ";

    private final List<DetailWords> modules;
    private final @Nullable Tenant tenant;

    /**
     * @param tenant whose trail it is, null for the platform's
     */
    EntryWords(List<DetailWords> modules, @Nullable Tenant tenant) {
        this.modules = modules;
        this.tenant = tenant;
    }

    static String subject(AuditEntry entry) {
        var run = RUN.matcher(entry.subject());
        return run.matches() ? Texts.of("audit.subject.run", run.group(1)) : word(entry.subject());
    }

    String details(AuditEntry entry) {
        return entry.details().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(
                        detail ->
                                name(detail.getKey())
                                        + ": "
                                        + said(detail.getKey(), detail.getValue()))
                .collect(Collectors.joining(SEPARATOR));
    }

    private String said(String detail, String value) {
        return modules.stream()
                .flatMap(module -> said(module, detail, value).stream())
                .findFirst()
                .orElseGet(() -> value(value));
    }

    private Optional<String> said(DetailWords module, String detail, String value) {
        return tenant == null
                ? Optional.empty()
                : module.say(tenant, detail, value, Texts.currentLocale());
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
