package com.martlet.mart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows that came as texts, handed on as the values they are. */
record UnloadedRows(ZoneId zone, List<TableColumn> columns, Consumer<List<@Nullable Object>> reader)
        implements Consumer<List<@Nullable String>> {

    @Override
    public void accept(List<@Nullable String> row) {
        var values = new ArrayList<@Nullable Object>();
        for (var i = 0; i < columns.size(); i++) {
            values.add(value(columns.get(i), row.get(i)));
        }
        reader.accept(values);
    }

    private @Nullable Object value(TableColumn column, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return switch (column.kind()) {
            case TEXT -> text;
            case NUMBER -> TableRows.plain(new BigDecimal(text));
            case DAY -> LocalDate.parse(text);
            case TIME ->
                    LocalDateTime.parse(text.replace(' ', 'T'))
                            .atOffset(ZoneOffset.UTC)
                            .atZoneSameInstant(zone)
                            .toOffsetDateTime();
        };
    }
}
