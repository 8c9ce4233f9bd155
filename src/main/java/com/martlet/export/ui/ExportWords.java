package com.martlet.export.ui;

import com.martlet.base.ui.Formats;
import com.martlet.base.ui.StateBadge;
import com.martlet.base.ui.StateBadge.Tone;
import com.martlet.base.ui.Texts;
import com.martlet.export.Export;
import com.martlet.export.ExportFormat;
import com.martlet.export.ExportPreview.ReasonNeeded;
import com.martlet.identity.Permission;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** What people read about downloads, in their language. */
final class ExportWords {

    private ExportWords() {}

    static String format(ExportFormat format) {
        return Texts.of("export.format." + format.word());
    }

    static String shortFormat(ExportFormat format) {
        return format.ending().toUpperCase(Locale.ROOT);
    }

    static String reasonNeeded(ReasonNeeded needed) {
        return switch (needed) {
            case NO -> "";
            case PERSONAL_DATA -> Texts.of("export.reason.personal-data");
            case MANY_ROWS -> Texts.of("export.reason.many-rows");
        };
    }

    static String right(Permission missing) {
        return Texts.of(
                missing == Permission.SEE_PERSONAL_DATA
                        ? "export.right.personal"
                        : "export.right.export");
    }

    /** Filters are kept under the words of the API, or already in the language of the screen. */
    static String filter(String name) {
        var key = "export.filter." + name;
        return Texts.has(key) ? Texts.of(key) : name;
    }

    /** A word of the API in the language of the reader; what people named stands as they did. */
    static String value(String value) {
        var key = "export.word." + value;
        return Texts.has(key) ? Texts.of(key) : value;
    }

    /** Columns of files have names for programs; those of charts have words of their own. */
    static String columns(List<String> names) {
        return names.stream().map(ExportWords::column).collect(Collectors.joining(", "));
    }

    private static String column(String name) {
        var key = "export.heading." + name;
        return Texts.has(key) ? Texts.of(key) : name;
    }

    static String filters(Export export) {
        return export.filters().entrySet().stream()
                .map(entry -> filter(entry.getKey()) + ": " + value(entry.getValue()))
                .collect(Collectors.joining(" · "));
    }

    /** A file that should be on its way, but leaves nowhere, was left behind by a restart. */
    static StateBadge badge(Export export, OptionalLong written) {
        return switch (export.state()) {
            case READY -> new StateBadge(Tone.WAITING, Texts.of("export.state.ready"));
            case SENDING ->
                    written.isPresent()
                            ? new StateBadge(Tone.BUSY, progress(export, written.getAsLong()))
                            : new StateBadge(Tone.WARN, Texts.of("export.state.left"));
            case SENT -> new StateBadge(Tone.GOOD, Texts.of("export.state.sent"));
            case FAILED -> new StateBadge(Tone.BAD, Texts.of("export.state.failed"));
            case CANCELLED -> new StateBadge(Tone.NEUTRAL, Texts.of("export.state.cancelled"));
        };
    }

    static String progress(Export export, long written) {
        var formats = Formats.current();
        return Texts.of(
                "export.progress", formats.number(written), formats.number(export.rowCount()));
    }
}
