package com.martlet.jobs.load;

import com.martlet.jobs.lake.Column;
import com.martlet.jobs.lake.ColumnType;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;

/** Spark's inner row as the values that Parquet and COPY take, without a detour over objects. */
final class RowValues {

    private RowValues() {}

    static Object[] of(InternalRow row, List<Column> columns) {
        var values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            if (!row.isNullAt(i)) {
                values[i] = value(row, i, columns.get(i).type());
            }
        }
        return values;
    }

    private static Object value(InternalRow row, int i, ColumnType type) {
        return switch (type) {
            case STRING -> row.getUTF8String(i).getBytes();
            case INT, DATE -> row.getInt(i);
            case BIGINT, TIMESTAMP -> row.getLong(i);
            case BOOLEAN -> row.getBoolean(i);
            case DECIMAL ->
                    row.getDecimal(i, ColumnType.DECIMAL_PRECISION, ColumnType.DECIMAL_SCALE)
                            .toUnscaledLong();
        };
    }
}
