package com.martlet.jobs.parse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.martlet.jobs.Json;
import com.martlet.jobs.lake.Column;
import com.martlet.jobs.lake.ColumnType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A typed row as people read it. */
final class ShownValues {

    private ShownValues() {}

    static ObjectNode of(TypedRow row) {
        var shown = Json.object();
        var columns = row.schema().columns();
        for (int i = 0; i < columns.size(); i++) {
            if (row.values()[i] != null && !columns.get(i).name().endsWith("_key")) {
                shown.put(columns.get(i).name(), text(columns.get(i), row.values()[i]));
            }
        }
        return shown.put("day", LocalDate.ofEpochDay(row.day()).toString());
    }

    private static String text(Column column, Object value) {
        return switch (column.type()) {
            case TIMESTAMP -> Instant.EPOCH.plus((Long) value, ChronoUnit.MICROS).toString();
            case DATE -> LocalDate.ofEpochDay((Integer) value).toString();
            case DECIMAL ->
                    BigDecimal.valueOf((Long) value, ColumnType.DECIMAL_SCALE)
                            .stripTrailingZeros()
                            .toPlainString();
            case STRING, INT, BIGINT, BOOLEAN -> value.toString();
        };
    }
}
