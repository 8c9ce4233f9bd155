package com.martlet.testing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.regex.Pattern;

/** All that the screen in front tells: words, attributes, values, and the rows of its tables. */
public final class ScreenText {

    private static final int MOST_ROWS = 500;

    /** Hashes, numbers of resources, moments: any word may stand in them by chance. */
    private static final Pattern BY_CHANCE = Pattern.compile("[0-9a-f-]{20,}|[0-9]{9,}");

    private final StringBuilder words = new StringBuilder();

    private ScreenText() {}

    public static String now() {
        var text = new ScreenText();
        var ui = UI.getCurrent();
        text.add(ui.getElement());
        List.copyOf(ui.getInternals().getActiveRouterTargetsChain())
                .forEach(target -> text.add(target.getElement()));
        return text.words.toString();
    }

    private void add(Element element) {
        if (element.isTextNode()) {
            add(element.getText());
            return;
        }
        element.getAttributeNames().forEach(name -> add(element.getAttribute(name)));
        element.getPropertyNames().forEach(name -> add(element.getProperty(name)));
        element.getComponent().ifPresent(this::addRows);
        element.getChildren().forEach(this::add);
    }

    private void addRows(Component component) {
        if (component instanceof Grid<?> grid) {
            grid.getDataProvider()
                    .fetch(new Query<>(0, MOST_ROWS, List.of(), null, null))
                    .forEach(this::add);
        }
    }

    private void add(Object word) {
        words.append(BY_CHANCE.matcher(String.valueOf(word)).replaceAll("…")).append('\n');
    }
}
