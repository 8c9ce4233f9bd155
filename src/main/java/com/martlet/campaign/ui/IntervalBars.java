package com.martlet.campaign.ui;

import com.martlet.base.ui.Formats;
import com.martlet.base.ui.Texts;
import com.martlet.campaign.ArmResult;
import com.martlet.campaign.CampaignResult;
import com.martlet.campaign.Interval;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The conversion rate of each arm as a bar, with the line of its 95 % confidence interval. */
class IntervalBars extends Div {

    IntervalBars(CampaignResult result) {
        addClassName("m-intervals");
        var arms = new LinkedHashMap<String, Interval>();
        var holdout = result.holdout();
        if (holdout != null) {
            put(arms, Texts.of("campaign.control"), holdout);
        }
        result.variants().forEach(one -> put(arms, one.name(), one));
        var most = arms.values().stream().mapToDouble(Interval::high).max().orElse(1);
        arms.forEach((name, rate) -> add(row(name, rate, most == 0 ? 1 : most)));
    }

    private static void put(Map<String, Interval> arms, String name, ArmResult arm) {
        arm.conversionInterval().ifPresent(rate -> arms.put(name, rate));
    }

    private static Component row(String name, Interval rate, double most) {
        var bar = new Div();
        bar.addClassName("m-interval-bar");
        var line = new Div();
        line.addClassName("m-interval-line");
        var track = new Div(bar, line);
        track.addClassName("m-interval-track");
        track.getElement().setAttribute("aria-hidden", "true");
        part(track, "--value", rate.value() / most);
        part(track, "--low", rate.low() / most);
        part(track, "--high", rate.high() / most);
        var formats = Formats.current();
        var number =
                new Span(
                        "%s (%s … %s)"
                                .formatted(
                                        formats.percent(rate.value()),
                                        formats.percent(rate.low()),
                                        formats.percent(rate.high())));
        number.addClassName("m-interval-number");
        var row = new Div(new Span(name), track, number);
        row.addClassName("m-interval-row");
        return row;
    }

    private static void part(Div track, String name, double share) {
        track.getStyle().set(name, String.format(Locale.ROOT, "%.3f%%", share * 100));
    }
}
