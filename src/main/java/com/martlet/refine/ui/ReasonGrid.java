package com.martlet.refine.ui;

import com.martlet.base.ui.Formats;
import com.martlet.base.ui.PhoneCards;
import com.martlet.base.ui.Phrases;
import com.martlet.base.ui.Texts;
import com.martlet.refine.QuarantineReason;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import java.util.function.Consumer;

/** Why rows were refused and how many; choosing one narrows the rows to it. */
class ReasonGrid extends Grid<QuarantineReason> {

    ReasonGrid(List<QuarantineReason> reasons, Consumer<String> chosen) {
        addComponentColumn(reason -> button(reason, chosen))
                .setHeader(Texts.of("refine.column.reason"))
                .setFlexGrow(4);
        addColumn(reason -> Formats.current().number(reason.rows()))
                .setHeader(Texts.of("refine.column.rows"))
                .setTextAlign(ColumnTextAlign.END);
        setItems(reasons);
        setAllRowsVisible(true);
        PhoneCards.of(this);
    }

    private static Button button(QuarantineReason reason, Consumer<String> chosen) {
        var words = Phrases.of(reason.phrase());
        var button = new Button(words, click -> chosen.accept(reason.key()));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        button.setTooltipText(Texts.of("refine.filter.reason"));
        return button;
    }
}
