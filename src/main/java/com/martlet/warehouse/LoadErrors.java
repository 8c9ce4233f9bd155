package com.martlet.warehouse;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Why Redshift refused a COPY of this session, from its system tables; without the values. */
final class LoadErrors {

    private static final String NEWEST =
            """
            select trim(file_name) as file_name, line_number, trim(column_name) as column_name,
                trim(column_type) as column_type, trim(column_length) as column_length,
                trim(error_message) as error_message
            from sys_load_error_detail
            where session_id = pg_backend_pid()
            order by start_time desc
            limit 1
            """;

    private LoadErrors() {}

    private record LoadError(
            String fileName,
            long lineNumber,
            String columnName,
            String columnType,
            String columnLength,
            String errorMessage) {

        String text() {
            var file = fileName.substring(fileName.lastIndexOf('/') + 1);
            return "%s (column %s, type %s, length %s, file %s)"
                    .formatted(errorMessage, columnName, columnType, columnLength, file);
        }
    }

    static Optional<String> find(JdbcClient sql) {
        return sql.sql(NEWEST).query(LoadError.class).optional().map(LoadError::text);
    }
}
