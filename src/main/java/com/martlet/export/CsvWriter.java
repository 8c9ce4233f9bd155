package com.martlet.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of CSV files: RFC 4180, header row, ISO days and times, decimal point, no
 * grouping. Rows go to the stream as they come; nothing is kept.
 */
public final class CsvWriter implements RowWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Writer out;
    private final List<Column> columns;
    private final CsvStyle style;

    public CsvWriter(OutputStream out, List<Column> columns, CsvStyle style) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.columns = List.copyOf(columns);
        this.style = style;
        header();
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "A row of %d cells for %d columns".formatted(cells.size(), columns.size()));
        }
        for (var index = 0; index < cells.size(); index++) {
            write(index == 0 ? "" : ",");
            write(cell(cells.get(index)));
        }
        write(lineEnd());
    }

    @Override
    public void finish() {
        try {
            out.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException("The file could not be written to its end.", failure);
        }
    }

    private void header() {
        write(style == CsvStyle.FOR_PEOPLE ? String.valueOf(BYTE_ORDER_MARK) : "");
        write(
                String.join(
                        ",",
                        columns.stream().map(column -> quoted(guarded(column.name()))).toList()));
        write(lineEnd());
    }

    private String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        var text = text(value);
        return value instanceof Number ? text : quoted(guarded(text));
    }

    private static String text(Object value) {
        return switch (value) {
            case BigDecimal number -> number.toPlainString();
            case OffsetDateTime time -> time.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
            case LocalDateTime time -> time.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
            default -> value.toString();
        };
    }

    /** A spreadsheet would run a cell that starts like a formula. */
    private String guarded(String text) {
        return style == CsvStyle.FOR_PEOPLE ? SafeText.of(text) : text;
    }

    private static String quoted(String text) {
        var needsQuotes =
                text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return needsQuotes ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private String lineEnd() {
        return style == CsvStyle.FOR_PEOPLE ? "\r\n" : "\n";
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException failure) {
            throw new UncheckedIOException("The reader of the file went away.", failure);
        }
    }
}
