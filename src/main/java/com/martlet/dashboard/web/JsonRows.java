package com.martlet.dashboard.web;

import com.martlet.export.Column;
import com.martlet.export.RowSink;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes each row as an object, as it comes; nothing is kept. */
record JsonRows(JsonGenerator out, List<Column> columns) implements RowSink {

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        out.writeStartObject();
        for (var i = 0; i < cells.size(); i++) {
            out.writeName(columns.get(i).name());
            write(cells.get(i));
        }
        out.writeEndObject();
    }

    private void write(@Nullable Object cell) {
        switch (cell) {
            case null -> out.writeNull();
            case BigDecimal number -> out.writeNumber(number);
            case Number number -> out.writeNumber(number.longValue());
            case Boolean truth -> out.writeBoolean(truth);
            default -> out.writeString(cell.toString());
        }
    }
}
