package com.martlet.dashboard.ui;

import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/** Who comes, how often, and what they do. */
@Route("t/:tenant/d/behaviour")
@Menu(title = "dashboard.board.behaviour", order = 101, icon = "vaadin:cursor")
@Needs(Permission.SEE_BOARDS)
class BehaviourView extends BoardView {

    BehaviourView(BoardDesk desk) {
        super("behaviour", desk);
    }
}
