package com.martlet.jobs.load;

import com.martlet.jobs.lake.ColumnType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;

/** Lines in the text format of COPY, collected as bytes. */
final class CopyLine {

    private static final long MICROS = 1_000_000;

    private byte[] bytes = new byte[1 << 16];
    private int length;

    void nextValue() {
        add((byte) '\t');
    }

    void endLine() {
        add((byte) '\n');
    }

    void value(ColumnType type, Object value) {
        if (value == null) {
            add((byte) '\\');
            add((byte) 'N');
            return;
        }
        switch (type) {
            case STRING -> text((byte[]) value);
            case INT, BIGINT -> plain(value.toString());
            case BOOLEAN -> add((byte) ((Boolean) value ? 't' : 'f'));
            case DATE -> plain(LocalDate.ofEpochDay((Integer) value).toString());
            case TIMESTAMP -> plain(timestamp((Long) value));
            case DECIMAL ->
                    plain(
                            BigDecimal.valueOf((Long) value, ColumnType.DECIMAL_SCALE)
                                    .toPlainString());
        }
    }

    private static String timestamp(long micros) {
        int nanos = (int) Math.floorMod(micros, MICROS) * 1000;
        var seconds = Math.floorDiv(micros, MICROS);
        return LocalDateTime.ofEpochSecond(seconds, nanos, ZoneOffset.UTC).toString();
    }

    /**
     * Backslash and the bytes that end a value or a line are escaped; UTF-8 has them nowhere else.
     */
    private void text(byte[] utf8) {
        for (byte b : utf8) {
            switch (b) {
                case '\\' -> escaped('\\');
                case '\t' -> escaped('t');
                case '\n' -> escaped('n');
                case '\r' -> escaped('r');
                default -> add(b);
            }
        }
    }

    private void escaped(char letter) {
        add((byte) '\\');
        add((byte) letter);
    }

    private void plain(String ascii) {
        for (byte b : ascii.getBytes(StandardCharsets.ISO_8859_1)) {
            add(b);
        }
    }

    private void add(byte b) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = b;
    }

    int length() {
        return length;
    }

    byte[] bytes() {
        return bytes;
    }

    void clear() {
        length = 0;
    }
}
