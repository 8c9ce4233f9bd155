package com.martlet.campaign.ui;

import com.martlet.base.ui.Card;
import com.martlet.base.ui.Formats;
import com.martlet.base.ui.Phrases;
import com.martlet.base.ui.Texts;
import com.martlet.campaign.CampaignReport;
import com.martlet.campaign.Reason;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many got it, are still to get it, and were left out for which reason. */
class SendingCard extends Card {

    SendingCard(CampaignReport report) {
        var excluded = report.excluded().values().stream().mapToLong(Long::longValue).sum();
        var figures = new Div();
        figures.addClassName("m-figures");
        figures.add(
                figure("campaign.audience", report.audience()),
                figure("campaign.sent", report.sent()),
                figure("campaign.excluded", excluded),
                figure("campaign.held_out", report.heldOut()));
        if (report.waiting() > 0) {
            figures.add(figure("campaign.waiting", report.waiting()));
        }
        if (report.failed() > 0) {
            figures.add(figure("campaign.failed", report.failed()));
        }
        add(figures);
        if (!report.excluded().isEmpty()) {
            add(new H3(Texts.of("campaign.excluded.why")), reasons(report.excluded()));
        }
        var trouble = report.trouble();
        if (!trouble.isEmpty() && report.waiting() > 0) {
            var problem = new Paragraph(Texts.of("campaign.trouble", Phrases.of(trouble)));
            problem.addClassName("m-problem");
            add(problem);
        }
    }

    private static Component figure(String key, @Nullable Long value) {
        var number = new Div(Formats.current().number(value));
        number.addClassName("m-tile-number");
        var label = new Div(Texts.of(key));
        label.addClassName("m-quiet");
        return new Div(label, number);
    }

    private static Component reasons(Map<Reason, Long> excluded) {
        var list = new UnorderedList();
        list.addClassName("m-reasons");
        excluded.forEach(
                (reason, count) -> {
                    var number = new Span(Formats.current().number(count));
                    number.addClassName("m-strong");
                    list.add(new ListItem(new Span(CampaignWords.reason(reason)), number));
                });
        return list;
    }
}
