package com.martlet.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.List;

/** The question mark beside a title; opens what a newcomer to the page should know. */
class PageHelp extends Div {

    private final Popover popover = new Popover();

    PageHelp() {
        var button = new Button(VaadinIcon.QUESTION_CIRCLE_O.create());
        button.addThemeVariants(
                ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(Texts.of("base.help"));
        button.setTooltipText(Texts.of("base.help"));
        popover.setTarget(button);
        popover.setAriaLabel(Texts.of("base.help"));
        popover.setPosition(PopoverPosition.BOTTOM_START);
        add(button, popover);
        setVisible(false);
    }

    void say(List<String> paragraphs) {
        var words = new Div();
        words.addClassName("m-help-words");
        paragraphs.forEach(paragraph -> words.add(new Paragraph(paragraph)));
        popover.removeAll();
        popover.add(words);
        setVisible(!paragraphs.isEmpty());
    }
}
