package com.martlet.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A table of few rows; on phones each row is a block, each value beside its label. */
public class StackingTable extends Div {

    /** What a column holds. */
    public record Column(String title, boolean isNumber) {

        public static Column text(String title) {
            return new Column(title, false);
        }

        public static Column number(String title) {
            return new Column(title, true);
        }
    }

    private final List<Column> columns;
    private final NativeTable table = new NativeTable();

    public StackingTable(List<Column> columns) {
        this.columns = List.copyOf(columns);
        addClassNames("m-table-scroll", "m-stacking");
        table.addClassName("m-table");
        var head = table.getHead().addRow();
        columns.forEach(column -> head.add(header(column)));
        add(table);
    }

    private static NativeTableHeaderCell header(Column column) {
        var cell = new NativeTableHeaderCell(column.title());
        cell.getElement().setAttribute("scope", "col");
        cell.setClassName("m-number", column.isNumber());
        return cell;
    }

    /** The first cell of a row is its name. */
    public void show(List<List<Component>> rows) {
        table.getBody().removeAllRows();
        rows.forEach(row -> fill(table.getBody().addRow(), row));
    }

    private void fill(NativeTableRow row, List<Component> cells) {
        for (var index = 0; index < columns.size(); index++) {
            var cell = new NativeTableCell(cells.get(index));
            cell.setClassName("m-number", columns.get(index).isNumber());
            if (index > 0) {
                cell.getElement().setAttribute("data-label", columns.get(index).title());
            }
            row.add(cell);
        }
    }

    public static Component text(String text) {
        return new Span(text);
    }
}
