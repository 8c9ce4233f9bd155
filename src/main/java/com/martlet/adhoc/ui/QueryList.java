package com.martlet.adhoc.ui;

import com.martlet.adhoc.SavedQuery;
import com.martlet.base.ui.Texts;
import com.martlet.identity.Actor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Queries kept by name, own ones and shared ones. */
class QueryList extends Div {

    private final transient Actor actor;
    private final Div list = new Div();

    QueryList(Actor actor) {
        this.actor = actor;
        addClassNames("m-card", "m-sql-queries");
        add(new H2(Texts.of("adhoc.queries")), list);
    }

    void show(List<SavedQuery> queries) {
        list.removeAll();
        if (queries.isEmpty()) {
            var none = new Paragraph(Texts.of("adhoc.queries.none"));
            none.addClassName("m-quiet");
            list.add(none);
        }
        queries.forEach(query -> list.add(line(query)));
    }

    private Component line(SavedQuery query) {
        var link =
                new Anchor(SqlNavigation.path(actor.requireTenant(), query.slug()), query.name());
        link.getElement().setAttribute("router-link", true);
        var whose = new Span(whose(query));
        whose.addClassName("m-quiet");
        var line = new Div(link, whose);
        line.addClassName("m-two-lines");
        return line;
    }

    private String whose(SavedQuery query) {
        if (!query.belongsTo(actor.user())) {
            return Texts.of("adhoc.query.of", query.owner());
        }
        return Texts.of(query.isShared() ? "adhoc.query.shared" : "adhoc.query.private");
    }
}
