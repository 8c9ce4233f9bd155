package com.martlet.base.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;

/** The state of a thing as word, icon and colour together. */
public class StateBadge extends Span {

    /** What a state means for the reader. */
    public enum Tone {
        GOOD(VaadinIcon.CHECK_CIRCLE_O),
        BAD(VaadinIcon.CLOSE_CIRCLE_O),
        WARN(VaadinIcon.WARNING),
        /** Going on right now. */
        BUSY(VaadinIcon.SPINNER),
        /** Waiting for its time. */
        WAITING(VaadinIcon.CLOCK),
        /** Neither good nor bad. */
        NEUTRAL(VaadinIcon.MINUS_CIRCLE_O);

        private final VaadinIcon icon;

        Tone(VaadinIcon icon) {
            this.icon = icon;
        }
    }

    public StateBadge(Tone tone, String word) {
        addClassNames("m-badge", "m-badge-" + tone.name().toLowerCase(Locale.ROOT));
        add(tone.icon.create(), new Span(word));
    }
}
