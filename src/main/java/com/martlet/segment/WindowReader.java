package com.martlet.segment;

import com.martlet.base.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the days a condition looks at. */
final class WindowReader {

    private static final Pattern LAST_DAYS = Pattern.compile("(\\d{1,4})d");

    private WindowReader() {}

    static Window read(RuleFields leaf) {
        return leaf.object("window").map(WindowReader::window).orElse(Window.ALWAYS);
    }

    private static Window window(RuleFields fields) {
        if (!fields.has("last")) {
            fields.allowOnly("last", "from", "to");
            return between(fields);
        }
        fields.allowOnly("last");
        var text = fields.text("last");
        var match = LAST_DAYS.matcher(text);
        if (!match.matches()) {
            if (!text.isEmpty()) {
                fields.problem("last", "segment.error.days", text);
            }
            return Window.ALWAYS;
        }
        return fields.problems()
                .orElse(
                        fields.path("last"),
                        Window.ALWAYS,
                        () -> new Window.Last(Integer.parseInt(match.group(1))));
    }

    private static Window between(RuleFields fields) {
        var from = day(fields, "from");
        var to = day(fields, "to");
        return from.isEmpty() || to.isEmpty()
                ? Window.ALWAYS
                : fields.problems()
                        .orElse(
                                fields.path(),
                                Window.ALWAYS,
                                () -> new Window.Between(new Period(from.get(), to.get())));
    }

    private static Optional<LocalDate> day(RuleFields fields, String field) {
        var text = fields.text(field);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            fields.problem(field, "segment.error.day", text);
            return Optional.empty();
        }
    }
}
