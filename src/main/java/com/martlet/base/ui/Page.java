package com.martlet.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;

/**
 * The frame of every screen: title, what it is in one line, actions at the right, then the content.
 * A view extends it; the browser's title follows from its title.
 */
public class Page extends Div implements HasDynamicTitle {

    private final H1 title = new H1();
    private final Paragraph explanation = new Paragraph();
    private final PageHelp help = new PageHelp();
    private final Div actions = new Div();

    public Page(String title, String explanation) {
        addClassName("m-page");
        actions.addClassName("m-page-actions");
        var line = new Div(this.title, help);
        line.addClassName("m-page-title");
        var words = new Div(line, this.explanation);
        words.addClassName("m-page-words");
        var header = new Header(words, actions);
        header.addClassName("m-page-header");
        super.add(header);
        rename(title, explanation);
    }

    public final void rename(String title, String explanation) {
        this.title.setText(title);
        this.explanation.setText(explanation);
        this.explanation.setVisible(!explanation.isEmpty());
    }

    /** Behind the question mark beside the title: how the page is used, in a few sentences each. */
    public final void help(String... paragraphs) {
        help.say(List.of(paragraphs));
    }

    /** Puts actions to the right of the title; the primary one comes last. */
    public final void addActions(Component... components) {
        actions.add(components);
    }

    @Override
    public String getPageTitle() {
        return title() + " · Martlet";
    }

    /** The title as it stands on the screen. */
    public final String title() {
        return title.getText();
    }
}
