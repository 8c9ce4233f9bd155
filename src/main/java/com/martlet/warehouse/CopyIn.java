package com.martlet.warehouse;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * PostgreSQL's COPY: it takes rows in many times as fast as statements do.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">The text format</a>
 */
final class CopyIn {

    private static final String NULL = "\\N";

    private CopyIn() {}

    /** Within the transaction in progress. */
    static void copy(DataSource source, String table, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        new JdbcTemplate(source)
                .execute(
                        (ConnectionCallback<Long>)
                                connection ->
                                        copy(connection, table, new StringReader(text(rows))));
    }

    private static long copy(Connection connection, String table, Reader text) throws SQLException {
        try {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy %s from stdin".formatted(table), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(List<Object[]> rows) {
        return rows.stream()
                .map(row -> Stream.of(row).map(CopyIn::text).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return NULL;
        }
        return value instanceof String text ? escaped(text) : value.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
