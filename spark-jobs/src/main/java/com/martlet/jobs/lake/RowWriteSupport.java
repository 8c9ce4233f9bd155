package com.martlet.jobs.lake;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** Rows as arrays of what Parquet stores; a string may also come as its UTF-8 bytes. */
final class RowWriteSupport extends WriteSupport<Object[]> {

    private final List<Column> columns;
    private @Nullable RecordConsumer consumer;

    RowWriteSupport(List<Column> columns) {
        this.columns = columns;
    }

    @Override
    public WriteContext init(Configuration configuration) {
        var types = columns.stream().map(RowWriteSupport::type).toArray(Type[]::new);
        return new WriteContext(new MessageType("row", types), Map.of());
    }

    private static Type type(Column column) {
        return switch (column.type()) {
            case STRING ->
                    Types.optional(PrimitiveTypeName.BINARY)
                            .as(LogicalTypeAnnotation.stringType())
                            .named(column.name());
            case INT -> Types.optional(PrimitiveTypeName.INT32).named(column.name());
            case BIGINT -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
            case BOOLEAN -> Types.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
            case DATE ->
                    Types.optional(PrimitiveTypeName.INT32)
                            .as(LogicalTypeAnnotation.dateType())
                            .named(column.name());
            case TIMESTAMP ->
                    Types.optional(PrimitiveTypeName.INT64)
                            .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
                            .named(column.name());
            case DECIMAL ->
                    Types.optional(PrimitiveTypeName.INT64)
                            .as(
                                    LogicalTypeAnnotation.decimalType(
                                            ColumnType.DECIMAL_SCALE, ColumnType.DECIMAL_PRECISION))
                            .named(column.name());
        };
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
        consumer = recordConsumer;
    }

    @Override
    public void write(Object[] row) {
        var out = Objects.requireNonNull(consumer, "Parquet prepares before it writes");
        out.startMessage();
        for (int i = 0; i < row.length; i++) {
            if (row[i] != null) {
                out.startField(columns.get(i).name(), i);
                add(out, row[i]);
                out.endField(columns.get(i).name(), i);
            }
        }
        out.endMessage();
    }

    private static void add(RecordConsumer out, Object value) {
        switch (value) {
            case String text -> out.addBinary(Binary.fromString(text));
            case byte[] bytes -> out.addBinary(Binary.fromReusedByteArray(bytes));
            case Long number -> out.addLong(number);
            case Integer number -> out.addInteger(number);
            case Boolean flag -> out.addBoolean(flag);
            default -> throw new IllegalArgumentException("No Parquet value: " + value.getClass());
        }
    }
}
