package com.martlet;

import com.martlet.base.ui.EmptyState;
import com.martlet.base.ui.Page;
import com.martlet.base.ui.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;

/** In place of a screen that cannot be shown: why, and the way back. */
abstract class ProblemPage extends Page {

    private final Div content = new Div();

    ProblemPage(String titleKey) {
        super(Texts.of(titleKey), "");
        add(content);
    }

    /** The same page may be shown for one address after another; it explains the last one. */
    void explain(VaadinIcon icon, String why) {
        content.removeAll();
        content.add(new EmptyState(icon, why, new Anchor("", Texts.of("error.home"))));
    }
}
