package com.martlet.export;

import com.martlet.identity.Actor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A file before it is written.
 *
 * @param question null for what cannot be asked again
 * @param rows null when nobody counted them
 */
record NewExport(
        Actor actor,
        ExportedFile file,
        ExportStyle style,
        @Nullable ExportQuestion question,
        @Nullable Long rows,
        ExportState state) {

    Map<String, String> details() {
        var details = new TreeMap<>(file.details());
        details.put("format", style.format().word());
        if (rows != null) {
            details.put("rows", rows.toString());
        }
        return details;
    }

    Map<String, @Nullable Object> columns() {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("user_id", actor.user().value());
        columns.put("actor", actor.email());
        columns.put("subject", file.subject());
        columns.put("title", file.title());
        columns.put("question", question == null ? null : ExportRows.write(question));
        columns.put("format", style.format().name());
        columns.put("language", style.language().toLanguageTag());
        columns.put("filters", ExportRows.write(file.origin().filters()));
        columns.put("has_personal_data", file.hasPersonalData());
        columns.put("reason", file.reason());
        columns.put("data_version", file.origin().dataVersion());
        columns.put("row_count", rows);
        columns.put("state", state.name());
        return columns;
    }
}
