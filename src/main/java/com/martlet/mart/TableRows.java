package com.martlet.mart;

import com.martlet.mart.TableColumn.Kind;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Hands rows on one by one; returns how many there were. */
record TableRows(ZoneId zone, Consumer<List<@Nullable Object>> reader)
        implements ResultSetExtractor<Long> {

    private static final Set<Integer> NUMBERS =
            Set.of(Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.NUMERIC, Types.DOUBLE);

    static List<TableColumn> columns(ResultSetMetaData rows) throws SQLException {
        var columns = new ArrayList<TableColumn>();
        for (var i = 1; i <= rows.getColumnCount(); i++) {
            columns.add(new TableColumn(rows.getColumnLabel(i), kind(rows.getColumnType(i))));
        }
        return columns;
    }

    private static Kind kind(int type) {
        if (NUMBERS.contains(type)) {
            return Kind.NUMBER;
        }
        return switch (type) {
            case Types.DATE -> Kind.DAY;
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> Kind.TIME;
            default -> Kind.TEXT;
        };
    }

    @Override
    public Long extractData(ResultSet rows) throws SQLException {
        var columns = rows.getMetaData().getColumnCount();
        var count = 0L;
        for (; rows.next(); count++) {
            var values = new ArrayList<@Nullable Object>();
            for (var i = 1; i <= columns; i++) {
                values.add(value(rows, i));
            }
            reader.accept(values);
        }
        return count;
    }

    /** Stored timestamps are UTC; people read them in the tenant's zone, with its offset. */
    private @Nullable Object value(ResultSet rows, int column) throws SQLException {
        return switch (rows.getObject(column)) {
            case null -> null;
            case Timestamp ignored ->
                    rows.getObject(column, LocalDateTime.class)
                            .atOffset(ZoneOffset.UTC)
                            .atZoneSameInstant(zone)
                            .toOffsetDateTime();
            case Date date -> date.toLocalDate();
            case BigDecimal number -> plain(number);
            case Double number -> plain(BigDecimal.valueOf(number));
            case Object other -> other;
        };
    }

    /** 12200000.0000 as 12200000, and never as 1.22E+7. */
    static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
