package com.martlet.serving;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;

/**
 * A table within a block: rows, then the customers; the dimensions, each with name, dictionary
 * (count, then length and UTF-8 bytes each) and codes; the measures, each with name and values.
 * Dimensions and measures begin with their count. Numbers are {@link Packed}: bytes each, smallest,
 * codes.
 */
final class TableFormat {

    private TableFormat() {}

    static void write(BlockTable table, DataOutputStream out) throws IOException {
        out.writeInt(table.rows());
        table.packedCustomers().write(out);
        out.writeInt(table.dimensions().size());
        for (var dimension : table.dimensions().entrySet()) {
            out.writeUTF(dimension.getKey());
            writeCodes(dimension.getValue(), out);
        }
        out.writeInt(table.measures().size());
        for (var measure : table.measures().entrySet()) {
            out.writeUTF(measure.getKey());
            measure.getValue().write(out);
        }
    }

    static BlockTable read(DataInputStream in) throws IOException {
        var rows = in.readInt();
        var customers = Packed.read(in, rows);
        var dimensions = new LinkedHashMap<String, Codes>();
        for (var left = in.readInt(); left > 0; left--) {
            dimensions.put(in.readUTF(), readCodes(in, rows));
        }
        var measures = new LinkedHashMap<String, Packed>();
        for (var left = in.readInt(); left > 0; left--) {
            measures.put(in.readUTF(), Packed.read(in, rows));
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
        codes.packed().write(out);
    }

    private static Codes readCodes(DataInputStream in, int rows) throws IOException {
        var values = new String[in.readInt()];
        for (var i = 0; i < values.length; i++) {
            var bytes = in.readNBytes(in.readInt());
            values[i] = new String(bytes, StandardCharsets.UTF_8);
        }
        return new Codes(Packed.read(in, rows), values);
    }
}
