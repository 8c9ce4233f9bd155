package com.martlet.dashboard.ui;

import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/** What customer service heard, and how fast it answered. */
@Route("t/:tenant/d/service")
@Menu(title = "dashboard.board.service", order = 103, icon = "vaadin:headset")
@Needs(Permission.SEE_BOARDS)
class ServiceView extends BoardView {

    ServiceView(BoardDesk desk) {
        super("service", desk);
    }
}
