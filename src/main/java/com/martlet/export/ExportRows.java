package com.martlet.export;

import com.martlet.export.Export.Privacy;
import com.martlet.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the table of exports, and the JSON in them. */
final class ExportRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, String>> TEXTS =
            new TypeReference<>() {};

    private ExportRows() {}

    static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    static Export export(ResultSet row, int number) throws SQLException {
        return new Export(
                new ExportId(row.getLong("export_id")),
                new UserId(row.getLong("user_id")),
                row.getString("actor"),
                row.getString("subject"),
                row.getString("title"),
                question(row.getString("question")),
                style(row),
                texts(row.getString("filters")),
                row.getBoolean("has_personal_data") ? Privacy.PERSONAL : Privacy.ORDINARY,
                row.getString("reason"),
                row.getObject("data_version", Long.class),
                row.getObject("row_count", Long.class),
                row.getObject("byte_count", Long.class),
                ExportState.valueOf(row.getString("state")),
                row.getString("failure"),
                row.getLong("audit_entry_id"),
                instant(row, "ordered_at"),
                row.getObject("sent_at") == null ? null : instant(row, "sent_at"));
    }

    private static ExportStyle style(ResultSet row) throws SQLException {
        return new ExportStyle(
                ExportFormat.valueOf(row.getString("format")),
                Locale.forLanguageTag(row.getString("language")));
    }

    private static @Nullable ExportQuestion question(@Nullable String text) {
        return text == null ? null : JSON.readValue(text, ExportQuestion.class);
    }

    private static Map<String, String> texts(String text) {
        return JSON.readValue(text, TEXTS);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
