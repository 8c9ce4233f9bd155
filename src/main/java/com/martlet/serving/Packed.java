package com.martlet.serving;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Numbers in as few bytes each as the difference of the largest to the smallest needs; 0 stands for
 * {@link Columns#NONE}, k for the smallest number + k - 1.
 */
record Packed(int rows, int width, long smallest, byte[] bytes) {

    private static final int WHOLE = Long.BYTES;

    static Packed of(long[] values) {
        var smallest = Long.MAX_VALUE;
        var largest = Long.MIN_VALUE;
        for (var value : values) {
            if (value != Columns.NONE) {
                smallest = Math.min(smallest, value);
                largest = Math.max(largest, value);
            }
        }
        var range = smallest > largest ? 0 : largest - smallest;
        var width = range < 0 ? WHOLE : width(range);
        return new Packed(values.length, width, smallest, pack(values, width, smallest));
    }

    static Packed of(int[] values) {
        var wide = new long[values.length];
        for (var i = 0; i < values.length; i++) {
            wide[i] = values[i];
        }
        return of(wide);
    }

    private static int width(long range) {
        if (range < 0xFF) {
            return Byte.BYTES;
        }
        if (range < 0xFFFF) {
            return Short.BYTES;
        }
        return range < 0xFFFF_FFFFL ? Integer.BYTES : WHOLE;
    }

    private static byte[] pack(long[] values, int width, long smallest) {
        var buffer = ByteBuffer.allocate(Math.multiplyExact(values.length, width));
        for (var value : values) {
            var code = value == Columns.NONE ? 0 : value - smallest + 1;
            switch (width) {
                case Byte.BYTES -> buffer.put((byte) code);
                case Short.BYTES -> buffer.putShort((short) code);
                case Integer.BYTES -> buffer.putInt((int) code);
                default -> buffer.putLong(value);
            }
        }
        return buffer.array();
    }

    long[] longs() {
        var values = new long[rows];
        var buffer = ByteBuffer.wrap(bytes);
        switch (width) {
            case Byte.BYTES -> {
                for (var row = 0; row < rows; row++) {
                    values[row] = value(buffer.get(row) & 0xFFL);
                }
            }
            case Short.BYTES -> {
                for (var row = 0; row < rows; row++) {
                    values[row] = value(buffer.getShort(2 * row) & 0xFFFFL);
                }
            }
            case Integer.BYTES -> {
                for (var row = 0; row < rows; row++) {
                    values[row] = value(buffer.getInt(4 * row) & 0xFFFF_FFFFL);
                }
            }
            default -> buffer.asLongBuffer().get(values);
        }
        return values;
    }

    int[] ints() {
        var values = longs();
        var narrow = new int[rows];
        for (var row = 0; row < rows; row++) {
            narrow[row] = (int) values[row];
        }
        return narrow;
    }

    private long value(long code) {
        return code == 0 ? Columns.NONE : smallest + code - 1;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeByte(width);
        out.writeLong(smallest);
        out.write(bytes);
    }

    static Packed read(DataInputStream in, int rows) throws IOException {
        var width = in.readByte();
        var smallest = in.readLong();
        return new Packed(rows, width, smallest, in.readNBytes(rows * width));
    }
}
