package com.martlet.jobs.lake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Opens a part of a file for reading its records. */
public final class PartReader {

    private final LakeFiles lake;
    private final String path;
    private final Format format;
    private final FilePart part;

    public PartReader(LakeFiles lake, String path, Format format, FilePart part) {
        this.lake = lake;
        this.path = path;
        this.format = format;
        this.part = part;
    }

    /** The part's records with the values of the wanted columns. */
    public Opened open(List<String> wanted) throws IOException {
        if (part.isFirst()) {
            var text = SourceText.open(lake, path, format);
            var stream = until(text.stream(), part.end() - text.markBytes());
            return opened(stream, text.layout(), text.markBytes(), wanted);
        }
        var stream = until(lake.open(path, part.start()), part.end() - part.start());
        var layout = Objects.requireNonNull(part.layout(), "only a first part finds out itself");
        return opened(stream, layout, part.start(), wanted);
    }

    private Opened opened(InputStream stream, Layout layout, long offset, List<String> wanted)
            throws IOException {
        var missing = missing(layout, wanted);
        var cursor = cursor(stream, layout, offset, wanted);
        if (part.isFirst()) {
            for (int i = 0; i < layout.headerLines(); i++) {
                cursor.next();
            }
        }
        return new Opened(layout, cursor, layout.problem() == null ? missing : layout.problem());
    }

    private RecordCursor cursor(InputStream stream, Layout layout, long offset, List<String> wanted)
            throws IOException {
        var decoder = decoder(layout);
        return switch (layout.kind()) {
            case CSV ->
                    new CsvCursor(
                            ByteRecords.csv(stream, layout.delimiter(), offset, part.firstLine()),
                            decoder,
                            layout.columns().size(),
                            wanted.stream().mapToInt(name -> index(layout, name)).toArray(),
                            stream);
            case JSON_LINES ->
                    new JsonLinesCursor(
                            ByteRecords.lines(stream, offset, part.firstLine()),
                            decoder,
                            wanted,
                            stream);
            case JSON_ARRAY -> new JsonArrayCursor(stream, wanted);
            case COMBINED ->
                    new CombinedLogCursor(
                            ByteRecords.lines(stream, offset, part.firstLine()),
                            decoder,
                            wanted,
                            stream);
        };
    }

    private static TextDecoder decoder(Layout layout) {
        var isWide = layout.charset().startsWith("UTF-16");
        return new TextDecoder(isWide ? StandardCharsets.UTF_8 : Charset.forName(layout.charset()));
    }

    private static @Nullable Reason missing(Layout layout, List<String> wanted) {
        if (layout.kind() == Layout.Kind.COMBINED) {
            return missing(wanted, CombinedLogCursor.COLUMNS);
        }
        return layout.kind() == Layout.Kind.CSV ? missing(wanted, layout.columns()) : null;
    }

    private static @Nullable Reason missing(List<String> wanted, List<String> columns) {
        var missing = new ArrayList<String>();
        wanted.stream().filter(name -> index(columns, name) < 0).forEach(missing::add);
        if (missing.isEmpty()) {
            return null;
        }
        var one = missing.size() == 1;
        var code = one ? Reason.Code.COLUMN_MISSING : Reason.Code.COLUMNS_MISSING;
        return Reason.of(code, String.join(", ", missing), String.join(", ", columns));
    }

    private static int index(Layout layout, String name) {
        return index(layout.columns(), name);
    }

    private static int index(List<String> columns, String name) {
        int exact = columns.indexOf(name);
        if (exact >= 0) {
            return exact;
        }
        var lower = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).toLowerCase(Locale.ROOT).equals(lower)) {
                return i;
            }
        }
        return -1;
    }

    private InputStream until(InputStream in, long bytes) {
        return part.end() == Long.MAX_VALUE ? in : new Limited(in, bytes);
    }

    /**
     * @param problem why none of the rows can be used; null when they can
     */
    public record Opened(Layout layout, RecordCursor cursor, @Nullable Reason problem) {}

    private static final class Limited extends FilterInputStream {

        private long left;

        Limited(InputStream in, long bytes) {
            super(in);
            left = bytes;
        }

        @Override
        public int read() throws IOException {
            return left-- > 0 ? super.read() : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int count = super.read(target, offset, (int) Math.min(length, left));
            left -= Math.max(0, count);
            return count;
        }
    }
}
