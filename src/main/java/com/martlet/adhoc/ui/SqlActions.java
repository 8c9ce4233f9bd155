package com.martlet.adhoc.ui;

import com.martlet.adhoc.SavedQuery;
import com.martlet.base.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;

/** What can be done with the query in front. */
class SqlActions extends Div {

    /** Does it. */
    interface Listener {

        void openNew();

        void save();

        void delete();
    }

    private final Button fresh;
    private final Button delete;

    SqlActions(Listener listener) {
        addClassName("m-page-actions");
        fresh = new Button(Texts.of("adhoc.new"), click -> listener.openNew());
        delete = new Button(Texts.of("adhoc.delete"), click -> listener.delete());
        add(delete, fresh, new Button(Texts.of("adhoc.save"), click -> listener.save()));
    }

    void show(@Nullable SavedQuery query, boolean isOwn) {
        fresh.setVisible(query != null);
        delete.setVisible(isOwn);
    }
}
