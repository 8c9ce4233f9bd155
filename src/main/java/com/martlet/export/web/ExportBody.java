package com.martlet.export.web;

import com.martlet.export.Export;
import com.martlet.export.Export.Privacy;
import com.martlet.export.ExportState;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file that was taken out or may be fetched, as JSON.
 *
 * @param file where it can be fetched; null when it was sent at once
 */
record ExportBody(
        long id,
        String by,
        String subject,
        String title,
        String format,
        Map<String, String> filters,
        boolean personalData,
        @Nullable String reason,
        @Nullable Long dataVersion,
        @Nullable Long rows,
        @Nullable Long bytes,
        ExportState state,
        @Nullable String failure,
        long auditId,
        Instant orderedAt,
        @Nullable Instant sentAt,
        @Nullable String file) {

    static ExportBody of(Export export) {
        return new ExportBody(
                export.id().value(),
                export.actor(),
                export.subject(),
                export.title(),
                export.style().format().word(),
                export.filters(),
                export.privacy() == Privacy.PERSONAL,
                export.reason(),
                export.dataVersion(),
                export.rowCount(),
                export.byteCount(),
                export.state(),
                export.failure(),
                export.auditEntry(),
                export.orderedAt(),
                export.sentAt(),
                export.question() == null ? null : file(export));
    }

    static String file(Export export) {
        return "/api/v1/exports/%d/file".formatted(export.id().value());
    }
}
