package com.martlet.export;

import org.jspecify.annotations.Nullable;

/** A file that can be written, with the number of its rows. */
public record OpenedExport(ExportedFile file, long rowCount, RowSource rows) {

    public OpenedExport withReason(@Nullable String reason) {
        return new OpenedExport(file.withReason(reason), rowCount, rows);
    }
}
