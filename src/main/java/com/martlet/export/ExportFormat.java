package com.martlet.export;

import java.util.Locale;

/** What a file is written as. */
public enum ExportFormat {
    /** For Excel and people: byte order mark, CRLF, formulas made harmless. */
    CSV("csv", "text/csv;charset=UTF-8"),
    /** No mark, LF, cells as they are. */
    CSV_FOR_MACHINES("csv", "text/csv;charset=UTF-8"),
    /** A workbook with real days and numbers and a sheet on where they come from. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** Rows as objects; answered at once, never ordered. */
    JSON("json", "application/json"),
    /** A picture that the browser draws; only recorded. */
    PNG("png", "image/png");

    private final String ending;
    private final String mediaType;

    ExportFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether a file of it can be asked for. */
    public boolean isOrdered() {
        return this == CSV || this == CSV_FOR_MACHINES || this == XLSX;
    }

    /** As programs write it: csv-for-machines. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
