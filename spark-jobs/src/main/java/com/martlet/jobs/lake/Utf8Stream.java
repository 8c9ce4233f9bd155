package com.martlet.jobs.lake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Text of another charset as UTF-8 bytes. */
final class Utf8Stream extends InputStream {

    private final Reader reader;
    private final char[] characters = new char[1 << 13];
    private byte[] bytes = new byte[0];
    private int at;

    Utf8Stream(InputStream in, Charset charset) {
        reader = new InputStreamReader(in, charset);
    }

    @Override
    public int read() throws IOException {
        return at < bytes.length || refill() ? bytes[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (at >= bytes.length && !refill()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, target, offset, count);
        at += count;
        return count;
    }

    private boolean refill() throws IOException {
        int count = reader.read(characters, 0, characters.length - 1);
        if (count < 0) {
            return false;
        }
        if (Character.isHighSurrogate(characters[count - 1])) {
            int low = reader.read();
            if (low >= 0) {
                characters[count++] = (char) low;
            }
        }
        bytes = new String(characters, 0, count).getBytes(StandardCharsets.UTF_8);
        at = 0;
        return true;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
