package com.martlet.audit.ui;

import com.martlet.audit.TrailCheck;
import com.martlet.base.ui.Formats;
import com.martlet.base.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

/** Says whether the trail is as it was written, and checks it when asked. */
final class TrailState extends Div {

    private final Span words = new Span();
    private final ZoneId zone;

    TrailState(ZoneId zone, Optional<TrailCheck> last, Supplier<TrailCheck> check) {
        this.zone = zone;
        addClassName("m-page-actions");
        var now = new Button(Texts.of("audit.check.now"), click -> show(check.get()));
        now.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        words.getElement().setAttribute("role", "status");
        words.setText(Texts.of("audit.check.never"));
        add(words, now);
        last.ifPresent(this::show);
    }

    private void show(TrailCheck check) {
        var time = Formats.current().time(check.at(), zone);
        words.setClassName("m-problem", !check.isUnbroken());
        words.setText(sentence(check, time));
    }

    private static String sentence(TrailCheck check, String time) {
        var broken = check.brokenEntry();
        if (broken != null) {
            return Texts.of("audit.check.broken", time, String.valueOf(broken));
        }
        return Texts.of(check.isCut() ? "audit.check.cut" : "audit.check.whole", time);
    }
}
