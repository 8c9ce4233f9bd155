package com.martlet;

import com.martlet.base.ui.EmptyState;
import com.martlet.base.ui.Page;
import com.martlet.base.ui.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;

/** In place of a screen that cannot be shown: why, and the way back. */
abstract class ProblemPage extends Page {

    ProblemPage(String titleKey) {
        super(Texts.of(titleKey), "");
    }

    void explain(VaadinIcon icon, String why) {
        var home = new Anchor("", Texts.of("error.home"));
        home.getElement().setAttribute("router-link", true);
        add(new EmptyState(icon, why, home));
    }
}
