package com.martlet.adhoc;

import com.martlet.adhoc.ResultColumn.Kind;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cells as Java values: what is exact stays exact, what is unknown becomes text. */
final class ResultCells {

    private final ZoneId zone;
    private final int[] types;

    ResultCells(ZoneId zone, ResultSetMetaData rows) throws SQLException {
        this.zone = zone;
        this.types = new int[rows.getColumnCount()];
        for (var index = 0; index < types.length; index++) {
            types[index] = type(rows, index + 1);
        }
    }

    /** Times with a zone are told from those without by their name only, and so is truth. */
    private static int type(ResultSetMetaData rows, int column) throws SQLException {
        return switch (rows.getColumnTypeName(column)) {
            case "timestamptz" -> Types.TIMESTAMP_WITH_TIMEZONE;
            case "bool" -> Types.BOOLEAN;
            default -> rows.getColumnType(column);
        };
    }

    static List<ResultColumn> columns(ResultSetMetaData rows) throws SQLException {
        var columns = new ArrayList<ResultColumn>();
        for (var column = 1; column <= rows.getColumnCount(); column++) {
            columns.add(new ResultColumn(rows.getColumnLabel(column), kind(type(rows, column))));
        }
        return columns;
    }

    private static Kind kind(int type) {
        return switch (type) {
            case Types.SMALLINT,
                    Types.INTEGER,
                    Types.BIGINT,
                    Types.NUMERIC,
                    Types.REAL,
                    Types.DOUBLE ->
                    Kind.NUMBER;
            case Types.DATE -> Kind.DAY;
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> Kind.TIME;
            default -> Kind.TEXT;
        };
    }

    List<@Nullable Object> of(ResultSet row) throws SQLException {
        var cells = new ArrayList<@Nullable Object>(types.length);
        for (var index = 0; index < types.length; index++) {
            cells.add(cell(row, index + 1));
        }
        return cells;
    }

    private @Nullable Object cell(ResultSet row, int column) throws SQLException {
        var text = row.getString(column);
        if (text == null) {
            return null;
        }
        return switch (kind(types[column - 1])) {
            case NUMBER -> number(text);
            case DAY -> isEndless(text) ? text : row.getObject(column, LocalDate.class);
            case TIME -> isEndless(text) ? text : time(row, column);
            case TEXT -> types[column - 1] == Types.BOOLEAN ? (Object) text.equals("t") : text;
        };
    }

    private @Nullable Object time(ResultSet row, int column) throws SQLException {
        if (types[column - 1] == Types.TIMESTAMP) {
            return row.getObject(column, LocalDateTime.class);
        }
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment.atZoneSameInstant(zone).toOffsetDateTime();
    }

    private static boolean isEndless(String text) {
        return text.endsWith("infinity");
    }

    /** Never as 1.22E+7; NaN and infinity stay text. */
    private static Object number(String text) {
        try {
            var number = new BigDecimal(text).stripTrailingZeros();
            return number.scale() < 0 ? number.setScale(0) : number;
        } catch (NumberFormatException notANumber) {
            return text;
        }
    }
}
