package com.martlet.dashboard.ui;

import com.martlet.base.Period;
import com.martlet.base.ui.DayField;
import com.martlet.base.ui.Formats;
import com.martlet.base.ui.Texts;
import com.martlet.dashboard.Preset;
import com.martlet.dashboard.Range;
import com.martlet.dashboard.Surroundings;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.Locale;
import java.util.function.Consumer;

/** The period in words; opens presets at the left and days at the right. */
class PeriodButton extends Div {

    private final Button button = new Button(VaadinIcon.CALENDAR_O.create());
    private final Popover popover = new Popover();
    private final Div presets = new Div();
    private final DayField from = new DayField(Texts.of("dashboard.from"));
    private final DayField to = new DayField(Texts.of("dashboard.to"));
    private final Consumer<Range> chosen;

    PeriodButton(Consumer<Range> chosen) {
        this.chosen = chosen;
        presets.addClassName("m-period-presets");
        var content = new Div(presets, days());
        content.addClassName("m-period-popover");
        popover.setTarget(button);
        popover.setAriaLabel(Texts.of("dashboard.file.period"));
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.add(content);
        add(button, popover);
    }

    void show(Range range, Surroundings around) {
        var days = around.period();
        var written = Formats.current().period(days.from(), days.to());
        button.setText(name(range) + " · " + written);
        from.setValue(days.from());
        to.setValue(days.to());
        presets.removeAll();
        for (var preset : Preset.values()) {
            var isSet = range.equals(new Range.Named(preset));
            if (isSet || preset.isWorthwhileOn(around.today(), around.loadedDays())) {
                presets.add(presetButton(preset, isSet));
            }
        }
    }

    static String name(Range range) {
        return switch (range) {
            case Range.Named named -> name(named.preset());
            case Range.Days days -> Texts.of("dashboard.range.days");
        };
    }

    private static String name(Preset preset) {
        return Texts.of("dashboard.range." + preset.name().toLowerCase(Locale.ROOT));
    }

    private Component presetButton(Preset preset, boolean isSet) {
        var button = new Button(name(preset), click -> choose(new Range.Named(preset)));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.getElement().setAttribute("aria-pressed", String.valueOf(isSet));
        return button;
    }

    private Component days() {
        var apply = new Button(Texts.of("dashboard.apply"), click -> chooseDays());
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        from.addValueChangeListener(change -> to.setMin(change.getValue()));
        var days = new Div(from, to, apply);
        days.addClassName("m-period-days");
        return days;
    }

    private void chooseDays() {
        if (from.getValue() == null || to.getValue() == null || to.isInvalid()) {
            to.setInvalid(true);
            to.setErrorMessage(Texts.of("dashboard.daysNeeded"));
            return;
        }
        choose(new Range.Days(new Period(from.getValue(), to.getValue())));
    }

    private void choose(Range range) {
        popover.close();
        chosen.accept(range);
    }
}
