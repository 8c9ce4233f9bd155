package com.martlet.base.ui;

import com.vaadin.flow.component.grid.Grid;

/** Rows of a grid are cards on a phone: each value beside the title of its column. */
public final class PhoneCards {

    private PhoneCards() {}

    /** For a grid that has all its columns; the titles reach the style sheet as its properties. */
    public static <T> void of(Grid<T> grid) {
        grid.addClassName("m-cards");
        var place = 0;
        for (var column : grid.getColumns()) {
            place++;
            var part = "m-card-line-" + place;
            column.setPartNameGenerator(row -> part);
            var title = column.getHeaderText();
            if (title != null && !title.isBlank()) {
                grid.getStyle().set("--m-card-title-" + place, quoted(title));
            }
        }
    }

    private static String quoted(String title) {
        return '"' + title.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
