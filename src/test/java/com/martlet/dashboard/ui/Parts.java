package com.martlet.dashboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.util.stream.Stream;

/** Finds what a person sees of a component. */
final class Parts {

    private Parts() {}

    static Stream<Button> buttons(Component within, String text) {
        return all(within)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getText().startsWith(text));
    }

    static String textOf(Component component) {
        return component.getElement().getTextRecursively();
    }

    private static Stream<Component> all(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(Parts::all));
    }
}
