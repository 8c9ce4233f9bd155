package com.martlet.dashboard.ui;

import com.martlet.base.ui.Texts;
import com.martlet.identity.Tenant;
import com.martlet.mart.Metric;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;

/** What a metric counts, with its formula and its name for programs. */
class DefinitionView extends Div {

    /** Of numbers that are no metric, in the words of their card. */
    DefinitionView(String words) {
        addClassName("m-definition");
        add(new Paragraph(words));
    }

    /** With a way to the reference of each metric. */
    DefinitionView(List<Metric> metrics, Tenant tenant) {
        addClassName("m-definition");
        for (var metric : metrics) {
            var name = new Span(label(metric));
            name.addClassName("m-strong");
            var id = new Span(metric.id());
            id.addClassName("m-quiet");
            add(name, new Paragraph(word(metric.definition())), new Code(metric.formulaText()), id);
            add(MetricNavigation.link(tenant, metric.id(), Texts.of("dashboard.metrics.more")));
        }
    }

    static String label(Metric metric) {
        return word(metric.label());
    }

    static String word(Map<String, String> words) {
        var english = words.getOrDefault("en", "");
        return words.getOrDefault(Texts.currentLocale().getLanguage(), english);
    }
}
