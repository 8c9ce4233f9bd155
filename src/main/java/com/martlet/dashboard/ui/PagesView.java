package com.martlet.dashboard.ui;

import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/** Where people are on the site, and for how long. */
@Route("t/:tenant/d/pages")
@Menu(title = "dashboard.board.pages", order = 104, icon = "vaadin:browser")
@Needs(Permission.SEE_BOARDS)
class PagesView extends BoardView {

    PagesView(BoardDesk desk) {
        super("pages", desk);
    }
}
