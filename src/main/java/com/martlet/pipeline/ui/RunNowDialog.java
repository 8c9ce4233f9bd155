package com.martlet.pipeline.ui;

import com.martlet.base.Period;
import com.martlet.base.UserError;
import com.martlet.base.ui.DayField;
import com.martlet.base.ui.Notices;
import com.martlet.base.ui.Phrases;
import com.martlet.base.ui.Texts;
import com.martlet.pipeline.RunRequest;
import com.martlet.pipeline.RunTrigger;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.function.Consumer;

/** Asks which days to run: everything new, or a period again. */
class RunNowDialog extends Dialog {

    private enum Extent {
        EVERYTHING_NEW("pipeline.interval.new"),
        PERIOD("pipeline.run.period");

        private final String key;

        Extent(String key) {
            this.key = key;
        }
    }

    private final RadioButtonGroup<Extent> extent = new RadioButtonGroup<>();
    private final DayField from = new DayField(Texts.of("pipeline.run.from"));
    private final DayField to = new DayField(Texts.of("pipeline.run.to"));
    private final transient Consumer<RunRequest> started;

    RunNowDialog(Consumer<RunRequest> started) {
        this.started = started;
        setHeaderTitle(Texts.of("pipeline.run.now"));
        setWidth("30rem");
        addExtent();
        var days = new Div(from, to);
        days.addClassName("m-run-row");
        add(extent, days, new Paragraph(Texts.of("pipeline.run.consequence")));
        var cancel = new Button(Texts.of("base.cancel"), click -> close());
        cancel.addClickShortcut(Key.ESCAPE);
        getFooter().add(cancel, startButton());
    }

    private void addExtent() {
        extent.setItems(Extent.values());
        extent.setItemLabelGenerator(value -> Texts.of(value.key));
        extent.addValueChangeListener(change -> showDays());
        extent.setValue(Extent.EVERYTHING_NEW);
    }

    private void showDays() {
        from.setVisible(asksForPeriod());
        to.setVisible(asksForPeriod());
    }

    private boolean asksForPeriod() {
        return extent.getValue() == Extent.PERIOD;
    }

    private Button startButton() {
        var button = new Button(Texts.of("pipeline.run.start"), click -> start());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private void start() {
        if (asksForPeriod() && !isComplete()) {
            return;
        }
        try {
            var request = request();
            close();
            started.accept(request);
        } catch (UserError error) {
            Notices.error(Phrases.of(error));
        }
    }

    private boolean isComplete() {
        var bothGiven = hasDay(from) & hasDay(to);
        return bothGiven && isInOrder();
    }

    private static boolean hasDay(DayField field) {
        field.setErrorMessage(Texts.of("pipeline.run.day.missing"));
        field.setInvalid(field.isEmpty());
        return !field.isEmpty();
    }

    private boolean isInOrder() {
        var wrong = to.getValue().isBefore(from.getValue());
        to.setErrorMessage(Texts.of("pipeline.run.order"));
        to.setInvalid(wrong);
        return !wrong;
    }

    private RunRequest request() {
        return asksForPeriod()
                ? new RunRequest(RunTrigger.MANUAL, new Period(from.getValue(), to.getValue()))
                : RunRequest.everythingNew(RunTrigger.MANUAL);
    }
}
