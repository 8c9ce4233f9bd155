package com.martlet.dashboard.ui;

import com.martlet.base.Period;
import com.martlet.base.ui.Formats;
import com.martlet.base.ui.Texts;
import com.martlet.chart.Figure;
import com.martlet.chart.Sparkline;
import com.martlet.identity.Tenant;
import com.martlet.mart.Metric;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A key figure: label, number, how it moved, its course. */
class KpiTile extends Div {

    private final Figure figure;
    private final Metric metric;
    private final Numbers numbers;

    KpiTile(Figure figure, Metric metric, Tenant tenant, Numbers numbers) {
        this.figure = figure;
        this.metric = metric;
        this.numbers = numbers;
        addClassNames("m-card", "m-tile");
        add(label(tenant), number(), change());
        if (figure.course().stream().filter(Objects::nonNull).count() > 1) {
            add(new Sparkline(figure.course()));
        }
    }

    private Component label(Tenant tenant) {
        var help = new Button("?");
        help.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        help.addClassName("m-help");
        help.setAriaLabel(Texts.of("dashboard.definitionOf", figure.name()));
        var words = new Popover(new DefinitionView(List.of(metric), tenant));
        words.setTarget(help);
        words.setAriaLabel(Texts.of("dashboard.definitionOf", figure.name()));
        words.setPosition(PopoverPosition.BOTTOM_END);
        var row = new Div(new Span(figure.name()), help, words);
        row.addClassName("m-tile-label");
        return row;
    }

    private Component number() {
        var number = new Div(numbers.big(metric.unit(), figure.value()));
        number.addClassName("m-tile-number");
        number.setTitle(numbers.exact(metric.unit(), figure.value()));
        return number;
    }

    private Component change() {
        var line = new Div();
        line.addClassName("m-change");
        if (!figure.isAnswerable()) {
            line.setText(Texts.of("dashboard.unanswerable"));
            return line;
        }
        Change.of(metric, figure.value(), figure.earlier())
                .ifPresentOrElse(change -> show(line, change), () -> line.setText(days()));
        return line;
    }

    private void show(Div line, Change change) {
        var size = new Span(change.text());
        size.addClassName("m-change-size");
        line.add(size, new Span(days().isEmpty() ? "" : " · " + days()));
        line.addClassName("m-change-" + change.direction().name().toLowerCase(Locale.ROOT));
        var earlier = figure.earlierDays();
        if (earlier != null) {
            var number = numbers.exact(metric.unit(), figure.earlier());
            line.setTitle(Texts.of("dashboard.earlier", words(earlier), number));
        }
    }

    /** Figures of one day say which. */
    private String days() {
        return figure.days().lengthInDays() == 1
                ? Formats.current().shortDate(figure.days().to())
                : "";
    }

    private static String words(Period days) {
        return Formats.current().period(days.from(), days.to());
    }
}
