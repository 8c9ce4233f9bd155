package com.martlet.jobs.lake;

import com.martlet.jobs.lake.Layout.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Divides a large file into parts between records, knowing the line each part starts on. */
public final class FileDivider {

    private final LakeFiles lake;
    private final long partBytes;

    public FileDivider(LakeFiles lake, long partBytes) {
        this.lake = lake;
        this.partBytes = partBytes;
    }

    public List<FilePart> divide(int batch, int file, String path, Format format)
            throws IOException {
        long bytes = lake.length(path);
        if (bytes <= partBytes + partBytes / 2 || LakeFiles.isPacked(path)) {
            return List.of(FilePart.whole(batch, file, bytes));
        }
        var text = SourceText.open(lake, path, format);
        try (var stream = text.stream()) {
            if (!text.layout().isDivisible()) {
                return List.of(FilePart.whole(batch, file, bytes));
            }
            return parts(batch, file, bytes, stream, text);
        }
    }

    private List<FilePart> parts(
            int batch, int file, long bytes, InputStream stream, SourceText text)
            throws IOException {
        var parts = new ArrayList<FilePart>();
        var records = records(stream, text);
        long start = 0;
        long firstLine = 1;
        while (records.next()) {
            if (records.offset() - start >= partBytes) {
                long end = records.offset();
                parts.add(part(batch, file, start, end, firstLine, text));
                start = end;
                firstLine = records.line();
            }
        }
        parts.add(part(batch, file, start, bytes, firstLine, text));
        return parts;
    }

    private static ByteRecords records(InputStream stream, SourceText text) {
        return text.layout().kind() == Kind.CSV
                ? ByteRecords.csv(stream, text.layout().delimiter(), text.markBytes(), 1)
                : ByteRecords.lines(stream, text.markBytes(), 1);
    }

    private static FilePart part(
            int batch, int file, long start, long end, long firstLine, SourceText text) {
        return new FilePart(batch, file, start, end, firstLine, end - start, text.layout());
    }
}
