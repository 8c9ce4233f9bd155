package com.martlet.adhoc.ui;

import com.martlet.adhoc.Place;
import com.martlet.adhoc.SqlRun;
import com.martlet.base.ui.Formats;
import com.martlet.base.ui.LiveRefresh;
import com.martlet.base.ui.Texts;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The text of a statement, the button that runs it and the one that stops it. */
class SqlEditor extends Div {

    private static final String INSERT =
            """
            const area = this.inputElement;
            area.setRangeText($0, area.selectionStart, area.selectionEnd, 'end');
            area.dispatchEvent(new Event('input', {bubbles: true}));
            area.focus();
            """;
    private static final String POINT_AT =
            """
            this.inputElement.focus();
            this.inputElement.setSelectionRange($0, $0 + 1);
            """;

    private final TextArea text = new TextArea(Texts.of("adhoc.statement"));
    private final Button run = new Button(Texts.of("adhoc.run"), VaadinIcon.PLAY.create());
    private final Button cancel = new Button(Texts.of("adhoc.cancel"));
    private final Span status = new Span();
    private transient @Nullable SqlRun running;

    SqlEditor(Runnable asked, String limits) {
        addClassName("m-sql-editor");
        text.addClassName("m-sql");
        text.setWidthFull();
        text.setMinRows(8);
        text.setMaxRows(24);
        text.setValueChangeMode(ValueChangeMode.EAGER);
        text.getElement().setAttribute("spellcheck", "false");
        run.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        run.addClickListener(click -> asked.run());
        run.setTooltipText(Texts.of("adhoc.run.keys"));
        cancel.addClickListener(click -> stop());
        cancel.setVisible(false);
        listenToKeys(asked);
        status.addClassName("m-quiet");
        status.getElement().setAttribute("role", "status");
        var rules = new Span(limits);
        rules.addClassName("m-quiet");
        var foot = new Div(run, cancel, status, rules);
        foot.addClassName("m-sql-foot");
        add(text, foot);
        LiveRefresh.attach(status, this::showProgress);
    }

    private void listenToKeys(Runnable asked) {
        for (var modifier : new KeyModifier[] {KeyModifier.CONTROL, KeyModifier.META}) {
            Shortcuts.addShortcutListener(text, asked::run, Key.ENTER, modifier).listenOn(text);
        }
    }

    String text() {
        return text.getValue();
    }

    void show(String sql) {
        text.setValue(sql);
    }

    /** Where the cursor stands, or in the place of what is selected. */
    void insert(String words) {
        text.getElement().executeJs(INSERT, words);
    }

    void pointAt(Place place) {
        text.getElement().executeJs(POINT_AT, place.index());
    }

    boolean isBusy() {
        return running != null;
    }

    void showBusy(SqlRun begun) {
        running = begun;
        run.setEnabled(false);
        cancel.setEnabled(true);
        cancel.setVisible(true);
        showProgress();
    }

    void showIdle() {
        running = null;
        run.setEnabled(true);
        cancel.setVisible(false);
        status.setText("");
    }

    void stop() {
        var now = running;
        if (now != null) {
            cancel.setEnabled(false);
            now.cancel();
        }
    }

    private void showProgress() {
        var now = running;
        if (now != null) {
            var formats = Formats.current();
            status.setText(
                    Texts.of(
                            now.rows() == 0 ? "adhoc.running" : "adhoc.reading",
                            formats.duration(Duration.ofSeconds(now.elapsed().toSeconds())),
                            formats.number(now.rows())));
        }
    }
}
