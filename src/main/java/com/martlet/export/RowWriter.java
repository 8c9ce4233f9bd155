package com.martlet.export;

import java.io.OutputStream;

/** Writes rows as a file, as they come. */
interface RowWriter extends RowSink {

    static RowWriter of(ExportFormat format, ExportedFile file, InfoSheet info, OutputStream out) {
        return switch (format) {
            case CSV -> new CsvWriter(out, file.columns(), CsvStyle.FOR_PEOPLE);
            case CSV_FOR_MACHINES -> new CsvWriter(out, file.columns(), CsvStyle.FOR_MACHINES);
            case XLSX -> new XlsxWriter(out, file, info);
            case JSON, PNG ->
                    throw new IllegalArgumentException("%s is written elsewhere".formatted(format));
        };
    }

    /** Sends what is buffered; the stream stays open, as it belongs to the caller. */
    void finish();
}
