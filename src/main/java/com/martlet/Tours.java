package com.martlet;

import com.martlet.base.ui.Page;
import com.martlet.identity.Actor;
import com.martlet.identity.UserMemory;
import com.vaadin.flow.component.UI;
import org.springframework.stereotype.Component;

/** Leads a person around at the first visit to a board, once, and again when asked. */
@Component
class Tours {

    private static final String NAME = "tour";
    private static final String SEEN = "seen";
    private static final String WANTED = "wanted";

    private final UserMemory memory;

    Tours(UserMemory memory) {
        this.memory = memory;
    }

    void offer(Actor actor, Page page, String path) {
        var isBoard = path.matches("t/[^/]+/d/.*");
        var isThere = page.getChildren().anyMatch(Tour.class::isInstance);
        if (isBoard && !isThere && !isSeen(actor)) {
            keep(actor, SEEN);
            page.addComponentAsFirst(new Tour());
        }
    }

    /** The tour starts on the first board. */
    void startAgain(Actor actor) {
        keep(actor, WANTED);
        UI.getCurrent().getPage().setLocation("t/" + actor.requireTenant().slug() + "/d/overview");
    }

    private boolean isSeen(Actor actor) {
        return memory.find(actor.requireTenant().id(), actor.user(), NAME)
                .filter(SEEN::equals)
                .isPresent();
    }

    private void keep(Actor actor, String state) {
        memory.keep(actor.requireTenant().id(), actor.user(), NAME, state);
    }
}
