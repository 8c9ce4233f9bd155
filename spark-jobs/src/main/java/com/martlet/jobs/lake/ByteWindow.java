package com.martlet.jobs.lake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a stream from a start that moves on. Places are distances from that start, so they
 * stay true while more is read.
 */
final class ByteWindow {

    private final InputStream in;
    private long bufferOffset;
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int limit;

    /**
     * @param offset where the stream's first byte stands in the file
     */
    ByteWindow(InputStream in, long offset) {
        this.in = in;
        this.bufferOffset = offset;
    }

    /** Moves the start on; what lies before it is given up. */
    void advance(int bytes) {
        start += bytes;
    }

    /** Where the start stands in the file. */
    long offset() {
        return bufferOffset + start;
    }

    byte at(int distance) {
        return buffer[start + distance];
    }

    /** True when the stream has a byte at this distance from the start. */
    boolean has(int distance) throws IOException {
        return start + distance < limit || fill(distance);
    }

    /** The same for what was read already. */
    boolean holds(int distance) {
        return start + distance < limit;
    }

    /** Null when the bytes are no text of the charset. */
    @Nullable String text(int from, int to, TextDecoder decoder, boolean isAscii) {
        return decoder.strict(buffer, start + from, start + to, isAscii);
    }

    /** For showing to people: never fails. */
    String shown(int length, TextDecoder decoder) {
        return decoder.lenient(buffer, start, start + length);
    }

    private boolean fill(int distance) throws IOException {
        while (start + distance >= limit) {
            makeRoom();
            int read = in.read(buffer, limit, buffer.length - limit);
            if (read < 0) {
                return false;
            }
            limit += read;
        }
        return true;
    }

    private void makeRoom() {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, limit - start);
            bufferOffset += start;
            limit -= start;
            start = 0;
        }
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * limit);
        }
    }
}
