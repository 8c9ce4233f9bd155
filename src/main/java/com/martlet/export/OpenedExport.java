package com.martlet.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that can be written, with the number of its rows.
 *
 * @param hidden columns with personal data that are masked or left out, but could be asked for
 */
public record OpenedExport(ExportedFile file, long rowCount, RowSource rows, List<String> hidden) {

    public OpenedExport {
        hidden = List.copyOf(hidden);
    }

    public OpenedExport(ExportedFile file, long rowCount, RowSource rows) {
        this(file, rowCount, rows, List.of());
    }

    public OpenedExport withReason(@Nullable String reason) {
        return new OpenedExport(file.withReason(reason), rowCount, rows, hidden);
    }
}
