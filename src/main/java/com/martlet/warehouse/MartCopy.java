package com.martlet.warehouse;

import com.martlet.identity.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of one mart's days, in place of those that an earlier version had. */
record MartCopy(WarehouseSql postgres, TenantId tenant, String mart) {

    private static final int AT_ONCE = 5_000;

    void bring(JdbcClient from, JdbcClient into, long load, Set<LocalDate> days) {
        into.sql("delete from %s_rows where day in (:days)".formatted(mart))
                .param("days", days)
                .update();
        from.sql("select * from %s_rows where load_id = :load and day in (:days)".formatted(mart))
                .param("load", load)
                .param("days", days)
                .withFetchSize(AT_ONCE)
                .query((ResultSetExtractor<Integer>) this::insert);
    }

    private int insert(ResultSet rows) throws SQLException {
        var columns =
                IntStream.rangeClosed(1, rows.getMetaData().getColumnCount())
                        .mapToObj(i -> name(rows, i))
                        .toList();
        var table = "%s_rows (%s)".formatted(mart, String.join(", ", columns));
        var some = new ArrayList<Object[]>();
        var count = 0;
        while (rows.next()) {
            some.add(values(rows, columns.size()));
            count++;
            if (some.size() == AT_ONCE) {
                postgres.insert(tenant, table, some);
                some.clear();
            }
        }
        postgres.insert(tenant, table, some);
        return count;
    }

    private static Object[] values(ResultSet rows, int columns) throws SQLException {
        var values = new Object[columns];
        for (var i = 1; i <= columns; i++) {
            values[i - 1] =
                    rows.getMetaData().getColumnType(i) == Types.TIMESTAMP
                            ? rows.getObject(i, LocalDateTime.class)
                            : rows.getObject(i);
        }
        return values;
    }

    private static String name(ResultSet rows, int column) {
        try {
            return rows.getMetaData().getColumnName(column);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
