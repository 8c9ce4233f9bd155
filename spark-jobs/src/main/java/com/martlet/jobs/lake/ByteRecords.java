package com.martlet.jobs.lake;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds records and their fields in bytes: a record ends with a line break outside of quotes. Works
 * for every charset whose further bytes of a character are never a quote, a line break or the
 * delimiter (UTF-8, CP949, EUC-KR, ISO-8859).
 */
final class ByteRecords {

    /** A quote that is not closed within this many bytes was never meant to open anything. */
    private static final int LONGEST_QUOTED = 1 << 20;

    private static final int NONE = -1000;

    private final ByteWindow window;
    private final int delimiter;
    private final int quote;

    private int next;
    private int end;
    private long line;
    private long nextLine;

    private final FieldMarks marks = new FieldMarks();
    private int bits;
    private boolean isUnclosed;

    private ByteRecords(InputStream in, int delimiter, int quote, long offset, long firstLine) {
        this.window = new ByteWindow(in, offset);
        this.delimiter = delimiter;
        this.quote = quote;
        this.nextLine = firstLine;
    }

    static ByteRecords csv(InputStream in, int delimiter, long offset, long firstLine) {
        return new ByteRecords(in, delimiter, '"', offset, firstLine);
    }

    /** Each line is a record with one field. */
    static ByteRecords lines(InputStream in, long offset, long firstLine) {
        return new ByteRecords(in, NONE, NONE, offset, firstLine);
    }

    boolean next() throws IOException {
        window.advance(next);
        next = 0;
        line = nextLine;
        if (!window.has(0)) {
            return false;
        }
        marks.clear();
        bits = 0;
        isUnclosed = false;
        scan();
        return true;
    }

    private void scan() throws IOException {
        int at = 0;
        while (true) {
            int fieldStart = at;
            if (window.has(at) && window.at(at) == quote) {
                at = afterClosingQuote(at + 1);
                if (isUnclosed) {
                    endAtFirstLineBreak();
                    return;
                }
            }
            at = endOfField(at);
            marks.add(fieldStart, at);
            if (!window.has(at)) {
                finish(at, at);
                return;
            }
            if (window.at(at) == '\n') {
                nextLine++;
                finish(at, at + 1);
                return;
            }
            at++;
        }
    }

    private int afterClosingQuote(int from) throws IOException {
        int at = from;
        long lineBreaks = 0;
        while (window.has(at) && at - from < LONGEST_QUOTED) {
            int b = window.at(at);
            bits |= b;
            at++;
            if (b == '\n') {
                lineBreaks++;
            } else if (b == quote) {
                if (!window.has(at) || window.at(at) != quote) {
                    nextLine += lineBreaks;
                    return at;
                }
                at++;
            }
        }
        isUnclosed = true;
        return at;
    }

    private int endOfField(int from) throws IOException {
        int at = from;
        int seen = 0;
        while (window.has(at)) {
            int b = window.at(at);
            if (b == delimiter || b == '\n') {
                break;
            }
            seen |= b;
            at++;
        }
        bits |= seen;
        return at;
    }

    private void endAtFirstLineBreak() {
        int at = 0;
        while (window.holds(at) && window.at(at) != '\n') {
            at++;
        }
        marks.clear();
        nextLine = line + 1;
        marks.add(0, at);
        finish(at, window.holds(at) ? at + 1 : at);
    }

    private void finish(int endOfRecord, int nextRecord) {
        end = endOfRecord;
        if (end > 0 && window.at(end - 1) == '\r') {
            end--;
            marks.cutLast(end);
        }
        next = nextRecord;
    }

    int fields() {
        return marks.count();
    }

    /** The line the record starts on. */
    long line() {
        return line;
    }

    /** Where the record starts in the file. */
    long offset() {
        return window.offset();
    }

    boolean isUnclosed() {
        return isUnclosed;
    }

    boolean isAscii() {
        return bits >= 0;
    }

    boolean isBlank() {
        if (marks.count() > 1) {
            return false;
        }
        for (int i = 0; i < end; i++) {
            if (window.at(i) > ' ' || window.at(i) < 0) {
                return false;
            }
        }
        return true;
    }

    String record(TextDecoder decoder) {
        return window.shown(end, decoder);
    }

    /** Null when the bytes are no text of the charset. */
    @Nullable String field(int index, TextDecoder decoder) {
        int first = marks.from(index);
        int last = marks.to(index);
        boolean isQuoted =
                last - first >= 2 && window.at(first) == quote && window.at(last - 1) == quote;
        if (!isQuoted) {
            return window.text(first, last, decoder, isAscii());
        }
        var text = window.text(first + 1, last - 1, decoder, isAscii());
        return text == null || text.indexOf('"') < 0 ? text : text.replace("\"\"", "\"");
    }
}
