package com.martlet.export;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A file somebody asks for.
 *
 * @param subject what is taken out, as the trail names it: overview/revenue-by-category
 * @param title the same in the words of the screen
 * @param name of the file, without its ending
 * @param reason why it is needed; null when nobody asked
 */
public record ExportedFile(
        String subject,
        String title,
        String name,
        List<Column> columns,
        Origin origin,
        @Nullable String reason) {

    public ExportedFile {
        columns = List.copyOf(columns);
    }

    public ExportedFile(
            String subject, String name, List<Column> columns, Map<String, String> filters) {
        this(subject, subject, name, columns, Origin.of(filters), null);
    }

    public ExportedFile withReason(@Nullable String given) {
        return new ExportedFile(subject, title, name, columns, origin, given);
    }

    /** The names of columns that tell who somebody is. */
    public List<String> personalColumns() {
        return columns.stream().filter(Column::isPersonal).map(Column::name).toList();
    }

    public boolean hasPersonalData() {
        return !personalColumns().isEmpty();
    }

    /** For the trail. */
    TreeMap<String, String> details() {
        var details = new TreeMap<>(origin.filters());
        if (origin.dataVersion() != null) {
            details.put("dataVersion", origin.dataVersion().toString());
        }
        if (hasPersonalData()) {
            details.put("personalData", String.join(", ", personalColumns()));
        }
        if (reason != null && !reason.isBlank()) {
            details.put("reason", reason);
        }
        return details;
    }
}
