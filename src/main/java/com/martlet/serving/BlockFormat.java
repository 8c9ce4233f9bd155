package com.martlet.serving;

import com.martlet.mart.Formula.Measure;
import com.martlet.mart.Formula.Who;
import com.martlet.serving.DayBlock.Part;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.roaringbitmap.RoaringBitmap;

/**
 * A day block as a file. Big-endian: magic "MDAY", version, day (days since 1970); then deflated
 * the summary - totals by name, customers by name as RoaringBitmaps - and, beginning at the byte
 * the header tells, deflated the tables as {@link TableFormat} writes them. Whoever wants the
 * summary only stops reading there. Names, not numbers, stand for measures, so that new ones can
 * join; a change of layout raises the version, and an unknown version is refused.
 */
final class BlockFormat {

    private static final int MAGIC = 0x4D444159;
    private static final int VERSION = 2;

    private BlockFormat() {}

    static byte[] write(DayBlock block) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            var summary = deflated(inner -> writeSummary(block.summary(), inner));
            out.writeInt(MAGIC);
            out.writeInt(VERSION);
            out.writeLong(block.day().toEpochDay());
            out.writeInt(summary.length);
            out.write(summary);
            out.write(deflated(inner -> writeTables(block, inner)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static DaySummary readSummary(InputStream file) {
        try (var in = new DataInputStream(file)) {
            readDay(in);
            return readSummary(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DayBlock read(InputStream file) {
        try (var in = new DataInputStream(file)) {
            var day = readDay(in);
            var summary = readSummary(in);
            var tables = new EnumMap<Part, BlockTable>(Part.class);
            var inner = new DataInputStream(new InflaterInputStream(in));
            for (var left = inner.readInt(); left > 0; left--) {
                tables.put(Part.valueOf(inner.readUTF()), TableFormat.read(inner));
            }
            return new DayBlock(day, summary, tables);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalDate readDay(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("This file is no day block.");
        }
        var version = in.readInt();
        if (version != VERSION) {
            throw new IOException(
                    "This day block has the format %d; this program reads %d. Load the day again."
                            .formatted(version, VERSION));
        }
        return LocalDate.ofEpochDay(in.readLong());
    }

    private static void writeSummary(DaySummary summary, DataOutputStream out) throws IOException {
        out.writeInt(summary.totals().size());
        for (var total : summary.totals().entrySet()) {
            out.writeUTF(total.getKey().name());
            out.writeLong(total.getValue());
        }
        out.writeInt(summary.customers().size());
        for (var customers : summary.customers().entrySet()) {
            out.writeUTF(customers.getKey().name());
            customers.getValue().serialize(out);
        }
    }

    private static DaySummary readSummary(DataInputStream file) throws IOException {
        var deflated = file.readNBytes(file.readInt());
        var in =
                new DataInputStream(
                        new InflaterInputStream(new java.io.ByteArrayInputStream(deflated)));
        var totals = new EnumMap<Measure, Long>(Measure.class);
        for (var left = in.readInt(); left > 0; left--) {
            totals.put(Measure.valueOf(in.readUTF()), in.readLong());
        }
        var customers = new EnumMap<Who, RoaringBitmap>(Who.class);
        for (var left = in.readInt(); left > 0; left--) {
            var who = Who.valueOf(in.readUTF());
            var set = new RoaringBitmap();
            set.deserialize(in);
            customers.put(who, set);
        }
        return new DaySummary(totals, customers);
    }

    private static void writeTables(DayBlock block, DataOutputStream out) throws IOException {
        out.writeInt(block.tables().size());
        for (var table : block.tables().entrySet()) {
            out.writeUTF(table.getKey().name());
            TableFormat.write(table.getValue(), out);
        }
    }

    private static byte[] deflated(Content content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater, 1 << 15))) {
            content.write(out);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private interface Content {
        void write(DataOutputStream out) throws IOException;
    }
}
