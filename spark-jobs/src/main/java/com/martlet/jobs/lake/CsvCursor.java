package com.martlet.jobs.lake;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Delimited text. */
final class CsvCursor implements RecordCursor {

    private final ByteRecords records;
    private final TextDecoder decoder;
    private final int expected;
    private final int[] wanted;
    private final @Nullable String[] values;
    private final InputStream stream;
    private @Nullable Reason problem;

    /**
     * @param wanted positions of the wanted columns, -1 where the file has none
     */
    CsvCursor(
            ByteRecords records, TextDecoder decoder, int expected, int[] wanted, InputStream in) {
        this.records = records;
        this.decoder = decoder;
        this.expected = expected;
        this.wanted = wanted;
        this.values = new String[wanted.length];
        this.stream = in;
    }

    @Override
    public boolean next() throws IOException {
        do {
            if (!records.next()) {
                return false;
            }
        } while (records.isBlank());
        problem = shapeProblem();
        if (problem == null) {
            readValues();
        }
        return true;
    }

    private @Nullable Reason shapeProblem() {
        if (records.isUnclosed()) {
            return Reason.of(Reason.Code.UNCLOSED_QUOTE);
        }
        return records.fields() == expected
                ? null
                : Reason.with(Reason.Code.FIELD_COUNT, records.fields(), expected);
    }

    private void readValues() {
        for (int i = 0; i < wanted.length; i++) {
            values[i] = wanted[i] < 0 ? null : records.field(wanted[i], decoder);
            if (values[i] == null && wanted[i] >= 0) {
                problem = decoder.problem();
            }
        }
    }

    @Override
    public long line() {
        return records.line();
    }

    @Override
    public String raw() {
        return records.record(decoder);
    }

    @Override
    public @Nullable Reason problem() {
        return problem;
    }

    @Override
    public @Nullable String[] values() {
        return values;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
