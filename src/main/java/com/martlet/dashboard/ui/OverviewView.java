package com.martlet.dashboard.ui;

import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;

/** How the shop is doing. */
@Route("t/:tenant/d/overview")
@RouteAlias("t/:tenant")
@Menu(title = "dashboard.board.overview", order = 100, icon = "vaadin:dashboard")
@Needs(Permission.SEE_BOARDS)
class OverviewView extends BoardView {

    OverviewView(BoardDesk desk) {
        super("overview", desk);
    }
}
