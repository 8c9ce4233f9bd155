package com.martlet.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/** In the place of what could not be shown: what failed, what was kept, what to do. */
public class ErrorState extends Div {

    /** What failed and why, with a button that tries it again. */
    public static ErrorState retrying(String what, String why, Runnable retry) {
        return new ErrorState(what, why, new Button(Texts.of("base.retry"), click -> retry.run()));
    }

    public ErrorState(String what, String remedy, Component... buttons) {
        addClassName("m-error-state");
        getElement().setAttribute("role", "alert");
        var first = new Paragraph(what);
        first.addClassName("m-strong");
        add(VaadinIcon.WARNING.create(), first, new Paragraph(remedy));
        add(buttons);
    }
}
