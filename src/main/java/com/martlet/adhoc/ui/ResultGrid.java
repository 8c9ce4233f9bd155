package com.martlet.adhoc.ui;

import com.martlet.adhoc.ResultTable;
import com.martlet.base.ui.Formats;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of an answer as they are: numbers exact and at the right, days and times as in SQL. */
class ResultGrid extends Grid<ResultGrid.Row> {

    private static final int LONGEST = 500;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ssxxx");

    /** Equal rows stay two. */
    record Row(int number, List<@Nullable Object> cells) {}

    ResultGrid(ResultTable table) {
        addClassName("m-sql-grid");
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_COLUMN_BORDERS);
        for (var index = 0; index < table.columns().size(); index++) {
            addColumn(table, index);
        }
        setItems(rows(table));
        setMultiSort(false);
    }

    private void addColumn(ResultTable table, int index) {
        var column = table.columns().get(index);
        addColumn(row -> text(row.cells().get(index)))
                .setHeader(column.name())
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setResizable(true)
                .setComparator(
                        Comparator.comparing(row -> row.cells().get(index), ResultGrid::compare))
                .setTextAlign(column.isNumber() ? ColumnTextAlign.END : ColumnTextAlign.START);
    }

    private static List<Row> rows(ResultTable table) {
        var rows = new ArrayList<Row>();
        table.rows().forEach(cells -> rows.add(new Row(rows.size(), cells)));
        return rows;
    }

    static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> Formats.MISSING;
            case BigDecimal number -> number.toPlainString();
            case LocalDateTime time -> TIME.format(time);
            case OffsetDateTime moment -> MOMENT.format(moment);
            default -> shortened(cell.toString());
        };
    }

    /** The whole text is in the file. */
    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** What is missing stands last; a column of numbers may hold NaN as a word. */
    @SuppressWarnings("unchecked")
    private static int compare(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null);
        }
        return one.getClass() == other.getClass() && one instanceof Comparable<?> comparable
                ? ((Comparable<Object>) comparable).compareTo(other)
                : one.toString().compareTo(other.toString());
    }
}
