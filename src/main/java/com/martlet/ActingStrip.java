package com.martlet;

import com.martlet.base.ui.Texts;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** Reminds the platform's administrator that this is somebody else's shop, and leads out of it. */
final class ActingStrip extends Div {

    private ActingStrip() {
        addClassNames("m-acting", "m-word");
        var leave = new Anchor("platform/tenants", Texts.of("navigation.acting.leave"));
        leave.getElement().setAttribute("router-link", true);
        add(new Span(Texts.of("navigation.acting")), leave);
    }

    static Optional<ActingStrip> of(Actor actor) {
        return actor.tenant() != null && actor.may(Permission.MANAGE_PLATFORM)
                ? Optional.of(new ActingStrip())
                : Optional.empty();
    }
}
