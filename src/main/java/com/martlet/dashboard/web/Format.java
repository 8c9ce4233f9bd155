package com.martlet.dashboard.web;

import com.martlet.base.UserError;
import com.martlet.export.ExportFormat;
import java.util.Optional;

/** How rows are written. */
enum Format {
    JSON(ExportFormat.JSON),
    CSV(ExportFormat.CSV),
    XLSX(ExportFormat.XLSX);

    private final ExportFormat written;

    Format(ExportFormat written) {
        this.written = written;
    }

    ExportFormat written() {
        return written;
    }

    static Format of(Optional<String> word) {
        return switch (word.orElse("json")) {
            case "json" -> JSON;
            case "csv" -> CSV;
            case "xlsx" -> XLSX;
            default -> throw new UserError("dashboard.error.format", word.get());
        };
    }
}
