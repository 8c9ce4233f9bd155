package com.martlet.export;

import java.util.List;
import java.util.Map;

/**
 * What somebody is about to take out.
 *
 * @param columns their names, in order
 * @param personalColumns those that tell who somebody is
 * @param hiddenColumns what could be asked for with a reason
 * @param filters as the second sheet shows them
 */
public record ExportPreview(
        String title,
        long rowCount,
        List<String> columns,
        List<String> personalColumns,
        List<String> hiddenColumns,
        Map<String, String> filters,
        long estimatedCsvBytes,
        ReasonNeeded reason) {

    private static final int BYTES_OF_A_TEXT = 16;
    private static final int BYTES_OF_A_NUMBER = 8;

    /** Why a reason is asked for. */
    public enum ReasonNeeded {
        NO,
        PERSONAL_DATA,
        MANY_ROWS
    }

    static ExportPreview of(OpenedExport opened, ReasonNeeded reason) {
        var file = opened.file();
        return new ExportPreview(
                file.title(),
                opened.rowCount(),
                file.columns().stream().map(Column::name).toList(),
                file.personalColumns(),
                opened.hidden(),
                file.origin().filters(),
                opened.rowCount() * bytesOfARow(file.columns()),
                reason);
    }

    public boolean needsReason() {
        return reason != ReasonNeeded.NO;
    }

    private static long bytesOfARow(List<Column> columns) {
        return columns.stream().mapToLong(ExportPreview::bytes).sum();
    }

    private static long bytes(Column column) {
        return switch (column.kind()) {
            case TEXT, DAY, TIME -> BYTES_OF_A_TEXT;
            case NUMBER, COUNT, MONEY, RATIO, SECONDS, HOURS -> BYTES_OF_A_NUMBER;
        };
    }
}
