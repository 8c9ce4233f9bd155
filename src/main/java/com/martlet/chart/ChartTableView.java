package com.martlet.chart;

import com.martlet.base.ui.Formats;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The numbers of a chart as a plain table, with exact values. */
class ChartTableView extends Div {

    private static final BigDecimal SECONDS_OF_AN_HOUR = BigDecimal.valueOf(3600);

    private final Formats formats = Formats.current();

    ChartTableView(ChartTable data) {
        addClassName("m-table-scroll");
        getElement().setAttribute("tabindex", "0");
        var table = new NativeTable();
        table.addClassName("m-table");
        header(table.getHead().addRow(), data);
        data.rows().forEach(row -> row(table.getBody().addRow(), data, row));
        add(table);
    }

    private static void header(NativeTableRow header, ChartTable data) {
        for (var column : data.columns()) {
            var cell = header.addHeaderCell();
            cell.setClassName("m-number", column.type() == ChartTable.Type.NUMBER);
            cell.setText(column.name());
        }
    }

    private void row(NativeTableRow target, ChartTable data, ChartTable.Row row) {
        target.addHeaderCell().setText(String.valueOf(row.cells().getFirst()));
        for (var index = 1; index < row.cells().size(); index++) {
            var cell = target.addDataCell();
            cell.addClassName("m-number");
            cell.setText(write((BigDecimal) row.cells().get(index), data.format(row, index)));
        }
    }

    private String write(@Nullable BigDecimal value, ValueFormat format) {
        if (value == null) {
            return Formats.MISSING;
        }
        return switch (format.kind()) {
            case COUNT -> formats.number(value);
            case MONEY -> formats.money(value, currency(format));
            case RATIO -> formats.percent(value);
            case SECONDS -> formats.duration(Duration.ofSeconds(value.longValue()));
            case HOURS ->
                    formats.duration(
                            Duration.ofSeconds(value.multiply(SECONDS_OF_AN_HOUR).longValue()));
        };
    }

    private static Currency currency(ValueFormat format) {
        return Objects.requireNonNull(format.currency(), "Money needs a currency");
    }
}
