package com.martlet.dashboard.ui;

import com.martlet.base.Period;
import com.martlet.base.ui.Formats;
import com.martlet.base.ui.Texts;
import com.martlet.chart.Sparkline;
import com.martlet.dashboard.Tile;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.Locale;
import java.util.Objects;

/** A key figure: label, number, how it moved, its course. */
class KpiTile extends Div {

    private final Numbers numbers;

    KpiTile(Tile tile, Numbers numbers) {
        this.numbers = numbers;
        addClassNames("m-card", "m-tile");
        add(label(tile), number(tile), change(tile));
        if (tile.course().stream().filter(Objects::nonNull).count() > 1) {
            add(new Sparkline(tile.course()));
        }
    }

    private Component label(Tile tile) {
        var label = DefinitionView.label(tile.metric());
        var help = new Button("?");
        help.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        help.addClassName("m-help");
        help.setAriaLabel(Texts.of("dashboard.definitionOf", label));
        var words = new Popover(new DefinitionView(tile.metric()));
        words.setTarget(help);
        words.setPosition(PopoverPosition.BOTTOM_END);
        var row = new Div(new Span(label), help, words);
        row.addClassName("m-tile-label");
        return row;
    }

    private Component number(Tile tile) {
        var number = new Div(numbers.big(tile.metric().unit(), tile.value()));
        number.addClassName("m-tile-number");
        number.setTitle(numbers.exact(tile.metric().unit(), tile.value()));
        return number;
    }

    private Component change(Tile tile) {
        var line = new Div();
        line.addClassName("m-change");
        if (!tile.answerable()) {
            line.setText(Texts.of("dashboard.unanswerable"));
            return line;
        }
        Change.of(tile.metric().unit(), tile.value(), tile.earlier())
                .ifPresentOrElse(
                        change -> show(line, change, tile), () -> line.setText(days(tile)));
        return line;
    }

    private void show(Div line, Change change, Tile tile) {
        var size = new Span(change.text());
        size.addClassName("m-change-size");
        line.add(size, new Span(" " + days(tile)));
        line.addClassName("m-change-" + change.direction().name().toLowerCase(Locale.ROOT));
        tile.earlierDays()
                .ifPresent(
                        earlier ->
                                line.setTitle(
                                        Texts.of(
                                                "dashboard.earlier",
                                                words(earlier),
                                                numbers.exact(
                                                        tile.metric().unit(), tile.earlier()))));
    }

    /** Figures of one day say which. */
    private static String days(Tile tile) {
        return tile.days().lengthInDays() == 1
                ? "· " + Formats.current().shortDate(tile.days().to())
                : "";
    }

    private static String words(Period days) {
        return Formats.current().period(days.from(), days.to());
    }
}
