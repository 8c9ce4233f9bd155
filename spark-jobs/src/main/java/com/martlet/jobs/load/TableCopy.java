package com.martlet.jobs.load;

import com.martlet.jobs.lake.Column;
import com.martlet.jobs.lake.ColumnType;
import com.martlet.jobs.lake.DatasetSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Copies rows into one table, in one transaction of its own. */
final class TableCopy implements AutoCloseable {

    private static final int FLUSH_BYTES = 1 << 16;

    private final WarehouseTable table;
    private final List<Column> schema;
    private final long loadId;
    private final Connection connection;
    private final CopyIn copy;
    private final CopyLine lines = new CopyLine();

    TableCopy(WarehouseTable table, long loadId, Connection connection) throws SQLException {
        this.table = table;
        this.schema = DatasetSchema.of(table.dataset()).columns();
        this.loadId = loadId;
        this.connection = connection;
        this.copy =
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copyStatement());
    }

    /**
     * @param row the dataset's columns, texts as UTF-8 bytes
     */
    void add(int day, Object[] row) throws SQLException {
        lines.value(ColumnType.BIGINT, loadId);
        lines.nextValue();
        lines.value(ColumnType.DATE, day);
        for (int column : table.columns()) {
            lines.nextValue();
            lines.value(schema.get(column).type(), row[column]);
        }
        lines.endLine();
        if (lines.length() >= FLUSH_BYTES) {
            flush();
        }
    }

    private void flush() throws SQLException {
        copy.writeToCopy(lines.bytes(), 0, lines.length());
        lines.clear();
    }

    void finish() throws SQLException {
        flush();
        copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
