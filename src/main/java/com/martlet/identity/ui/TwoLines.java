package com.martlet.identity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A cell of a table with what a thing is called and, quietly below, what else tells it. */
class TwoLines extends Div {

    TwoLines(String name, String below) {
        addClassName("m-two-lines");
        var first = new Span(name);
        first.addClassName("m-strong");
        var second = new Span(below);
        second.addClassName("m-quiet");
        add(first, second);
    }
}
