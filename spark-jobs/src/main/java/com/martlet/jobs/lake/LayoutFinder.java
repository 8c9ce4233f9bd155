package com.martlet.jobs.lake;

import com.martlet.jobs.lake.Layout.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds out how a file is read from the mapping's word and the file's first bytes. */
final class LayoutFinder {

    private static final String DELIMITERS = ",;\t|";

    private final Format format;
    private final byte[] head;
    private final Optional<BinaryFormat> binary;

    /**
     * @param head the first bytes of the file without byte order mark
     */
    LayoutFinder(Format format, byte[] head) {
        this.format = format;
        this.head = head;
        this.binary = BinaryFormat.of(head);
    }

    Layout find(Charset charset) throws IOException {
        return switch (kind()) {
            case CSV -> csv(charset);
            case JSON_LINES -> plain(Kind.JSON_LINES, charset);
            case JSON_ARRAY -> plain(Kind.JSON_ARRAY, charset);
            case COMBINED -> plain(Kind.COMBINED, charset);
        };
    }

    private Kind kind() {
        if (!format.isAuto()) {
            return switch (format.type()) {
                case "csv" -> Kind.CSV;
                case "combined" -> Kind.COMBINED;
                default -> firstByte() == '[' ? Kind.JSON_ARRAY : Kind.JSON_LINES;
            };
        }
        return switch (firstByte()) {
            case '{' -> Kind.JSON_LINES;
            case '[' -> Kind.JSON_ARRAY;
            default -> Kind.CSV;
        };
    }

    private int firstByte() {
        return IntStream.range(0, head.length)
                .map(i -> head[i])
                .filter(b -> b < 0 || b > ' ')
                .findFirst()
                .orElse(' ');
    }

    private Layout plain(Kind kind, Charset charset) {
        return new Layout(kind, 0, charset.name(), List.of(), 0, problem(charset));
    }

    private Layout csv(Charset charset) throws IOException {
        int delimiter = delimiter();
        var firstLine = firstRecord(delimiter, charset);
        var columns = binary.isPresent() ? List.<String>of() : columns(firstLine);
        var headerLines = binary.isEmpty() && isHeader(firstLine) ? 1 : 0;
        return new Layout(
                Kind.CSV, delimiter, charset.name(), columns, headerLines, problem(charset));
    }

    private List<String> columns(List<String> firstLine) {
        if (isHeader(firstLine)) {
            return firstLine.stream().map(String::strip).toList();
        }
        if (format.columns() != null) {
            return List.copyOf(format.columns());
        }
        return IntStream.rangeClosed(1, firstLine.size()).mapToObj(Integer::toString).toList();
    }

    private boolean isHeader(List<String> firstLine) {
        if (format.header() != null) {
            return format.header();
        }
        if (format.columns() == null) {
            return true;
        }
        var known = new HashSet<String>();
        format.columns().forEach(column -> known.add(column.toLowerCase(Locale.ROOT)));
        return firstLine.stream()
                .allMatch(cell -> known.contains(cell.strip().toLowerCase(Locale.ROOT)));
    }

    private int delimiter() throws IOException {
        if (format.delimiter() != null && !format.delimiter().isEmpty()) {
            return format.delimiter().equals("\\t") ? '\t' : format.delimiter().charAt(0);
        }
        int best = ',';
        int most = 1;
        for (var candidate : DELIMITERS.toCharArray()) {
            int fields = firstRecord(candidate, StandardCharsets.ISO_8859_1).size();
            if (fields > most) {
                most = fields;
                best = candidate;
            }
        }
        return best;
    }

    private List<String> firstRecord(int delimiter, Charset charset) throws IOException {
        var decoder = new TextDecoder(charset);
        var records = ByteRecords.csv(new ByteArrayInputStream(head), delimiter, 0, 1);
        var cells = new ArrayList<String>();
        if (records.next()) {
            for (int i = 0; i < records.fields(); i++) {
                var cell = records.field(i, decoder);
                cells.add(cell == null ? "" : cell);
            }
        }
        return cells;
    }

    /** What is wrong with the whole file is told as such, not row by row. */
    private @Nullable Reason problem(Charset charset) {
        return binary.map(format -> Reason.of(Reason.Code.NOT_TEXT, format.title()))
                .orElseGet(() -> oldEncoding(charset));
    }

    private @Nullable Reason oldEncoding(Charset charset) {
        if (format.encoding() != null || !charset.equals(StandardCharsets.UTF_8)) {
            return null;
        }
        int end = wholeLines();
        var isOther =
                !TextDecoder.isValid(head, 0, end, StandardCharsets.UTF_8)
                        && TextDecoder.isValid(head, 0, end, TextDecoder.KOREAN);
        return isOther ? Reason.of(Reason.Code.NOT_UTF8) : null;
    }

    /** The head may end within a character, so only its whole lines are judged. */
    private int wholeLines() {
        int end = head.length;
        while (end > 0 && head[end - 1] != '\n') {
            end--;
        }
        return end == 0 ? head.length : end;
    }
}
