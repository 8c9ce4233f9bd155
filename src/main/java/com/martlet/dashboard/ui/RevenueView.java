package com.martlet.dashboard.ui;

import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/** What was sold, when, and of what. */
@Route("t/:tenant/d/revenue")
@Menu(title = "dashboard.board.revenue", order = 102, icon = "vaadin:coin-piles")
@Needs(Permission.SEE_BOARDS)
class RevenueView extends BoardView {

    RevenueView(BoardDesk desk) {
        super("revenue", desk);
    }
}
