package com.martlet.campaign.ui;

import com.martlet.base.ui.DayField;
import com.martlet.base.ui.Texts;
import com.martlet.campaign.CampaignPlan;
import com.martlet.campaign.SendingRules;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How it is measured and when it goes out. */
class TimingStep extends Div {

    private static final LocalTime USUAL_TIME = LocalTime.of(10, 0);

    /** When a campaign goes out. */
    private enum When {
        SOON,
        THEN
    }

    private final IntegerField holdout = new IntegerField(Texts.of("campaign.holdout"));
    private final IntegerField window = new IntegerField(Texts.of("campaign.window"));
    private final RadioButtonGroup<When> when = new RadioButtonGroup<>();
    private final DayField day = new DayField(Texts.of("campaign.day"));
    private final TimePicker time = new TimePicker(Texts.of("campaign.time"));
    private final Paragraph quiet = new Paragraph();
    private final transient SendingRules rules;

    TimingStep(SendingRules rules, Runnable changed) {
        this.rules = rules;
        addClassName("m-stack");
        holdout.setHelperText(Texts.of("campaign.holdout.help"));
        holdout.setSuffixComponent(new Div("%"));
        window.setHelperText(Texts.of("campaign.window.help"));
        holdout.addClassName("m-wide-field");
        window.addClassName("m-wide-field");
        when.setItems(When.values());
        when.setLabel(Texts.of("campaign.when"));
        when.setItemLabelGenerator(
                one -> Texts.of(one == When.SOON ? "campaign.when.soon" : "campaign.when.then"));
        time.setStep(Duration.ofMinutes(30));
        time.setLocale(Locale.UK);
        quiet.addClassName("m-quiet");
        var numbers = new Div(holdout, window);
        numbers.addClassNames("m-fields", "m-top");
        var moment = new Div(when, day, time);
        moment.addClassName("m-fields");
        add(numbers, moment, quiet);
        holdout.addValueChangeListener(event -> react(changed));
        window.addValueChangeListener(event -> react(changed));
        when.addValueChangeListener(event -> react(changed));
        day.addValueChangeListener(event -> react(changed));
        time.addValueChangeListener(event -> react(changed));
    }

    private void react(Runnable changed) {
        var isThen = when.getValue() == When.THEN;
        day.setVisible(isThen);
        time.setVisible(isThen);
        var chosen = time.getValue();
        var isQuiet = isThen && chosen != null && rules.isQuiet(chosen);
        quiet.setText(
                Texts.of(
                        isQuiet ? "campaign.quiet.chosen" : "campaign.quiet",
                        rules.quietFrom(),
                        rules.quietUntil(),
                        rules.mostPerCustomer(),
                        rules.span().toDays()));
        quiet.setClassName("m-warned", isQuiet);
        changed.run();
    }

    void show(int holdoutPercent, int windowDays, @Nullable LocalDateTime sendAt, LocalDate today) {
        holdout.setValue(holdoutPercent);
        window.setValue(windowDays);
        day.setMin(today);
        day.setValue(sendAt == null ? today : sendAt.toLocalDate());
        time.setValue(sendAt == null ? USUAL_TIME : sendAt.toLocalTime());
        when.setValue(sendAt == null ? When.SOON : When.THEN);
    }

    /** Null as soon as it is approved. */
    @Nullable LocalDateTime sendAt() {
        var date = day.getValue();
        var clock = time.getValue();
        return when.getValue() == When.THEN && date != null && clock != null
                ? date.atTime(clock)
                : null;
    }

    int holdout() {
        return Objects.requireNonNullElse(holdout.getValue(), CampaignPlan.USUAL_HOLDOUT_PERCENT);
    }

    int window() {
        return Objects.requireNonNullElse(window.getValue(), CampaignPlan.USUAL_WINDOW_DAYS);
    }

    Map<String, HasValidation> fields() {
        return Map.of("holdout", holdout, "windowDays", window, "sendAt", day);
    }

    void setReadOnly(boolean isReadOnly) {
        holdout.setReadOnly(isReadOnly);
        window.setReadOnly(isReadOnly);
        when.setReadOnly(isReadOnly);
        day.setReadOnly(isReadOnly);
        time.setReadOnly(isReadOnly);
    }
}
