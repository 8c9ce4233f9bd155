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

    /** Why there is nothing, then what to do first. */
    public static EmptyState leadingOn(
            VaadinIcon icon, String why, String nextStep, Component... buttons) {
        var state = new EmptyState(icon, why);
        state.addClassName("m-empty-leading-on");
        state.add(new Paragraph(nextStep));
        state.add(buttons);
        return state;
    }

    public EmptyState(VaadinIcon icon, String why, Component... buttons) {
        addClassName("m-empty");
        add(icon.create(), new Paragraph(why));
        add(buttons);
    }
}
