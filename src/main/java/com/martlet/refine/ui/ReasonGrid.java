package com.martlet.refine.ui;

import com.martlet.base.ui.Formats;
import com.martlet.base.ui.PhoneCards;
import com.martlet.base.ui.Phrases;
import com.martlet.base.ui.Texts;
import com.martlet.refine.QuarantineReason;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.function.UnaryOperator;

/** Why rows were refused and how many; choosing one narrows the rows to it. */
class ReasonGrid extends Grid<QuarantineReason> {

    /**
     * @param address where the rows of a reason's key alone are shown
     */
    ReasonGrid(List<QuarantineReason> reasons, UnaryOperator<String> address) {
        addComponentColumn(reason -> link(reason, address))
                .setHeader(Texts.of("refine.column.reason"))
                .setFlexGrow(4);
        addColumn(reason -> Formats.current().number(reason.rows()))
                .setHeader(Texts.of("refine.column.rows"))
                .setTextAlign(ColumnTextAlign.END);
        setItems(reasons);
        setAllRowsVisible(true);
        PhoneCards.of(this);
    }

    private static Component link(QuarantineReason reason, UnaryOperator<String> address) {
        var link = new Anchor(address.apply(reason.key()), Phrases.of(reason.phrase()));
        link.getElement().setAttribute("router-link", true);
        link.setTitle(Texts.of("refine.filter.reason"));
        return link;
    }
}
