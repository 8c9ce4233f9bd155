package com.martlet.warehouse;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Why Redshift refused a COPY of this session, from its system tables; without the values. */
final class LoadErrors {

    private static final Logger LOG = LoggerFactory.getLogger(LoadErrors.class);

    private static final String NEWEST =
            """
            select coalesce(trim(file_name), '') as file_name,
                coalesce(trim(column_name), '?') as column_name,
                coalesce(trim(column_type), '?') as column_type,
                coalesce(trim(column_length), '?') as column_length,
                coalesce(trim(error_message), '?') as error_message
            from sys_load_error_detail
            where session_id = pg_backend_pid()
            order by start_time desc
            limit 1
            """;

    private LoadErrors() {}

    private record LoadError(
            String fileName,
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

    /** Empty when there are none, or when they cannot be asked: then the first error counts. */
    static Optional<String> find(JdbcClient sql) {
        try {
            return sql.sql(NEWEST).query(LoadError.class).optional().map(LoadError::text);
        } catch (DataAccessException e) {
            LOG.warn("Redshift does not tell why it refused rows: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
