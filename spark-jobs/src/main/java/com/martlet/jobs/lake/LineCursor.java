package com.martlet.jobs.lake;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** One record per line, read by a subclass. */
abstract class LineCursor implements RecordCursor {

    private final ByteRecords records;
    private final TextDecoder decoder;
    private final InputStream stream;
    private @Nullable Reason problem;

    LineCursor(ByteRecords records, TextDecoder decoder, InputStream stream) {
        this.records = records;
        this.decoder = decoder;
        this.stream = stream;
    }

    /** Reads the line's values and returns what is wrong with it, null if nothing. */
    abstract @Nullable Reason read(String text);

    @Override
    public final boolean next() throws IOException {
        do {
            if (!records.next()) {
                return false;
            }
        } while (records.isBlank());
        var text = records.field(0, decoder);
        problem = text == null ? decoder.problem() : read(text);
        return true;
    }

    @Override
    public final long line() {
        return records.line();
    }

    @Override
    public final String raw() {
        return records.record(decoder);
    }

    @Override
    public final @Nullable Reason problem() {
        return problem;
    }

    @Override
    public final void close() throws IOException {
        stream.close();
    }
}
