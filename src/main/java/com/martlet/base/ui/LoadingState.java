package com.martlet.base.ui;

import com.vaadin.flow.component.html.Div;

/** A grey shape of the size of what is coming; it appears after 150 ms. */
public class LoadingState extends Div {

    public LoadingState(String height) {
        addClassName("m-skeleton");
        setHeight(height);
        getElement().setAttribute("role", "status");
        getElement().setAttribute("aria-label", Texts.of("base.loading"));
    }
}
