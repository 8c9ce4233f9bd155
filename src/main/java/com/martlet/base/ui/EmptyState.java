package com.martlet.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Nothing here yet: one sentence why, and one button. */
public class EmptyState extends Div {

    public EmptyState(String why) {
        this(VaadinIcon.INBOX, why);
    }

    public EmptyState(String why, Component button) {
        this(VaadinIcon.INBOX, why, button);
    }

    public EmptyState(VaadinIcon icon, String why, Component... buttons) {
        addClassName("m-empty");
        add(icon.create(), new Paragraph(why));
        add(buttons);
    }
}
