package com.martlet.jobs.lake;

import com.martlet.jobs.InvalidRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The beginning of a file: its byte order mark is dropped, UTF-16 becomes UTF-8. */
final class SourceText {

    private static final int HEAD_BYTES = 4 << 20;

    private final InputStream stream;
    private final byte[] head;
    private final Layout layout;
    private final int markBytes;

    private SourceText(InputStream stream, byte[] head, Layout layout, int markBytes) {
        this.stream = stream;
        this.head = head;
        this.layout = layout;
        this.markBytes = markBytes;
    }

    static SourceText open(LakeFiles lake, String path, Format format) throws IOException {
        var in = lake.open(path, 0);
        var first = in.readNBytes(3);
        if (startsWith(first, 0xFF, 0xFE) || startsWith(first, 0xFE, 0xFF)) {
            var whole = new SequenceInputStream(new ByteArrayInputStream(first), in);
            return of(new Utf8Stream(whole, StandardCharsets.UTF_16), format, "UTF-16", 0);
        }
        if (startsWith(first, 0xEF, 0xBB, 0xBF)) {
            return of(in, format, null, 3);
        }
        return of(new SequenceInputStream(new ByteArrayInputStream(first), in), format, null, 0);
    }

    private static SourceText of(
            InputStream in, Format format, @Nullable String wide, int markBytes)
            throws IOException {
        var head = in.readNBytes(HEAD_BYTES);
        var charset = wide == null ? charset(format) : StandardCharsets.UTF_8;
        var found = new LayoutFinder(format, head).find(charset);
        var layout =
                wide == null
                        ? found
                        : new Layout(
                                found.kind(),
                                found.delimiter(),
                                wide,
                                found.columns(),
                                found.headerLines(),
                                null);
        var all = new SequenceInputStream(new ByteArrayInputStream(head), in);
        return new SourceText(all, head, layout, markBytes);
    }

    /** The charset a mapping names. */
    static Charset charset(Format format) {
        if (format.encoding() == null || format.encoding().isBlank()) {
            return StandardCharsets.UTF_8;
        }
        try {
            var name = format.encoding().strip();
            return name.equalsIgnoreCase("CP949") ? TextDecoder.KOREAN : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequest("There is no encoding \"%s\".".formatted(format.encoding()));
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    InputStream stream() {
        return stream;
    }

    Layout layout() {
        return layout;
    }

    int markBytes() {
        return markBytes;
    }

    byte[] head() {
        return Arrays.copyOf(head, head.length);
    }
}
