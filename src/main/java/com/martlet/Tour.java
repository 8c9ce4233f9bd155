package com.martlet;

import com.martlet.base.ui.Texts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/**
 * The first look around, above the board: what each part of the screen is for. It covers nothing,
 * outlines what it speaks of, and ends for good with its last step or when it is left.
 */
class Tour extends Div {

    /** What is spoken of, and where it is on the screen. */
    private record Stop(String name, String selector) {}

    private static final List<Stop> STOPS =
            List.of(
                    new Stop("boards", ".m-navigation-boards"),
                    new Stop("filters", ".m-filter-bar"),
                    new Stop("figures", ".m-tiles"),
                    new Stop("cards", ".m-chart-card"),
                    new Stop("customers", ".m-navigation-customers"),
                    new Stop("data", ".m-navigation-data"));

    private final Span place = new Span();
    private final H2 title = new H2();
    private final Paragraph words = new Paragraph();
    private final Button back = new Button(Texts.of("tour.back"), click -> move(-1));
    private final Button next = new Button("", click -> move(1));
    private int stop;

    Tour() {
        addClassNames("m-card", "m-tour");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", Texts.of("tour.label"));
        getElement().setAttribute("tabindex", "-1");
        place.addClassName("m-quiet");
        words.getElement().setAttribute("aria-live", "polite");
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var leave = new Button(Texts.of("tour.leave"), click -> end());
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var text = new Div(place, title, words);
        text.addClassName("m-tour-words");
        var buttons = new Div(leave, back, next);
        buttons.addClassName("m-page-actions");
        add(text, buttons);
        listenToKeys();
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        outline(event.getUI(), STOPS.get(stop).selector());
    }

    /** Also when the board is left in the middle of the tour. */
    @Override
    protected void onDetach(DetachEvent event) {
        outline(event.getUI(), "");
    }

    private void listenToKeys() {
        Shortcuts.addShortcutListener(this, this::end, Key.ESCAPE).listenOn(this);
        Shortcuts.addShortcutListener(this, () -> move(1), Key.ARROW_RIGHT).listenOn(this);
        Shortcuts.addShortcutListener(this, () -> move(-1), Key.ARROW_LEFT).listenOn(this);
    }

    private void move(int steps) {
        stop = Math.max(0, stop + steps);
        if (stop < STOPS.size()) {
            show();
            getUI().ifPresent(ui -> outline(ui, STOPS.get(stop).selector()));
        } else {
            end();
        }
    }

    private void show() {
        var here = STOPS.get(stop);
        place.setText(Texts.of("tour.place", stop + 1, STOPS.size()));
        title.setText(Texts.of("tour." + here.name()));
        words.setText(Texts.of("tour." + here.name() + ".words"));
        back.setEnabled(stop > 0);
        next.setText(Texts.of(stop + 1 < STOPS.size() ? "tour.next" : "tour.done"));
    }

    private void end() {
        removeFromParent();
    }

    /** By the page, because the tour itself may be gone when the outline goes. */
    private static void outline(UI ui, String selector) {
        ui.getPage()
                .executeJs(
                        """
                        document.querySelectorAll('.m-tour-here')
                            .forEach(one => one.classList.remove('m-tour-here'));
                        if ($0) document.querySelector($0)?.classList.add('m-tour-here');
                        """,
                        selector);
    }
}
