package com.martlet;

import com.martlet.base.ui.EmptyState;
import com.martlet.base.ui.Page;
import com.martlet.base.ui.Texts;
import com.martlet.identity.Actor;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.ui.IdentityNavigation;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;

/** In place of a screen that cannot be shown: why, and the way back. */
abstract class ProblemPage extends Page {

    private final transient CurrentActor currentActor;
    private final Div content = new Div();

    ProblemPage(String titleKey, CurrentActor currentActor) {
        super(Texts.of(titleKey), "");
        this.currentActor = currentActor;
        add(content);
    }

    /** The same page may be shown for one address after another; it explains the last one. */
    void explain(VaadinIcon icon, String why) {
        content.removeAll();
        content.add(new EmptyState(icon, why, wayBack()));
    }

    /** The first board of the shop whose menu is beside the page. */
    private Anchor wayBack() {
        return currentActor
                .find()
                .map(Actor::tenant)
                .map(
                        tenant ->
                                new Anchor(
                                        IdentityNavigation.home(tenant),
                                        Texts.of("error.firstBoard", tenant.name())))
                .orElseGet(() -> new Anchor("", Texts.of("error.home")));
    }
}
