package com.martlet.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/** A bordered part of a page, with or without a title. */
public class Card extends Div {

    public Card(Component... content) {
        addClassName("m-card");
        add(content);
    }

    public static Card titled(String title, Component... content) {
        var card = new Card(new H2(title));
        card.add(content);
        return card;
    }
}
