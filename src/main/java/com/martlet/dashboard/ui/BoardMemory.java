package com.martlet.dashboard.ui;

import com.martlet.dashboard.Board;
import com.martlet.identity.Actor;
import com.martlet.identity.UserMemory;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What a person set on a board, kept for the next visit; an address that says more wins over it.
 */
@Component
class BoardMemory {

    private final UserMemory memory;

    BoardMemory(UserMemory memory) {
        this.memory = memory;
    }

    /** Empty for a board on which nothing is set. */
    Optional<QueryParameters> find(Actor actor, Board board) {
        return memory.find(actor.requireTenant().id(), actor.user(), name(board))
                .filter(query -> !query.isEmpty())
                .map(QueryParameters::fromString);
    }

    void keep(Actor actor, Board board, QueryParameters set) {
        memory.keep(actor.requireTenant().id(), actor.user(), name(board), set.getQueryString());
    }

    private static String name(Board board) {
        return "board/" + board.slug();
    }
}
