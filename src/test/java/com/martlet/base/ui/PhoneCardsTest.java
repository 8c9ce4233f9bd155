package com.martlet.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import org.junit.jupiter.api.Test;

class PhoneCardsTest {

    @Test
    void tellsTheStyleSheetTheTitleOfEachColumn() {
        var grid = new Grid<String>();
        grid.addColumn(row -> row).setHeader("이름");
        grid.addColumn(row -> row);
        grid.addColumn(row -> row).setHeader("\"a\\b\"");

        PhoneCards.of(grid);

        assertThat(grid.getClassNames()).contains("m-cards");
        assertThat(grid.getStyle().get("--m-card-title-1")).isEqualTo("\"이름\"");
        assertThat(grid.getStyle().has("--m-card-title-2")).isFalse();
        assertThat(grid.getStyle().get("--m-card-title-3")).isEqualTo("\"\\\"a\\\\b\\\"\"");
        assertThat(grid.getColumns().get(2).getPartNameGenerator().apply("row"))
                .isEqualTo("m-card-line-3");
    }
}
