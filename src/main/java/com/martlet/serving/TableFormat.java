package com.martlet.serving;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;

/**
 * A table within a block: rows, then the customers (int each); the dimensions, each with name,
 * dictionary (count, then length and UTF-8 bytes each) and codes (int each); the measures, each
 * with name and values (long each). Dimensions and measures begin with their count.
 */
final class TableFormat {

    private TableFormat() {}

    static void write(BlockTable table, DataOutputStream out) throws IOException {
        out.writeInt(table.rows());
        writeInts(table.customers(), out);
        out.writeInt(table.dimensions().size());
        for (var dimension : table.dimensions().entrySet()) {
            out.writeUTF(dimension.getKey());
            writeCodes(dimension.getValue(), out);
        }
        out.writeInt(table.measures().size());
        for (var measure : table.measures().entrySet()) {
            out.writeUTF(measure.getKey());
            writeLongs(measure.getValue(), out);
        }
    }

    static BlockTable read(DataInputStream in) throws IOException {
        var rows = in.readInt();
        var customers = readInts(in, rows);
        var dimensions = new LinkedHashMap<String, Codes>();
        for (var left = in.readInt(); left > 0; left--) {
            dimensions.put(in.readUTF(), readCodes(in, rows));
        }
        var measures = new LinkedHashMap<String, long[]>();
        for (var left = in.readInt(); left > 0; left--) {
            measures.put(in.readUTF(), readLongs(in, rows));
        }
        return new BlockTable(rows, customers, dimensions, measures);
    }

    private static void writeCodes(Codes codes, DataOutputStream out) throws IOException {
        out.writeInt(codes.values().length);
        for (var value : codes.values()) {
            var bytes = value.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
        writeInts(codes.codes(), out);
    }

    private static Codes readCodes(DataInputStream in, int rows) throws IOException {
        var values = new String[in.readInt()];
        for (var i = 0; i < values.length; i++) {
            var bytes = in.readNBytes(in.readInt());
            values[i] = new String(bytes, StandardCharsets.UTF_8);
        }
        return new Codes(readInts(in, rows), values);
    }

    private static void writeInts(int[] values, DataOutputStream out) throws IOException {
        var buffer = ByteBuffer.allocate(Integer.BYTES * values.length);
        buffer.asIntBuffer().put(values);
        out.write(buffer.array());
    }

    private static int[] readInts(DataInputStream in, int count) throws IOException {
        var values = new int[count];
        ByteBuffer.wrap(in.readNBytes(Integer.BYTES * count)).asIntBuffer().get(values);
        return values;
    }

    private static void writeLongs(long[] values, DataOutputStream out) throws IOException {
        var buffer = ByteBuffer.allocate(Long.BYTES * values.length);
        buffer.asLongBuffer().put(values);
        out.write(buffer.array());
    }

    private static long[] readLongs(DataInputStream in, int count) throws IOException {
        var values = new long[count];
        ByteBuffer.wrap(in.readNBytes(Long.BYTES * count)).asLongBuffer().get(values);
        return values;
    }
}
