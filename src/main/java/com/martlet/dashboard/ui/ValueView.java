package com.martlet.dashboard.ui;

import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/** What customers will probably bring. */
@Route("t/:tenant/d/value")
@Menu(title = "dashboard.board.value", order = 102.5, icon = "vaadin:trending-up")
@Needs(Permission.SEE_BOARDS)
class ValueView extends BoardView {

    ValueView(BoardDesk desk) {
        super("value", desk);
    }
}
