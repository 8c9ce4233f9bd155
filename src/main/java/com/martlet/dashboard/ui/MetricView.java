package com.martlet.dashboard.ui;

import com.martlet.base.ui.Card;
import com.martlet.base.ui.Formats;
import com.martlet.base.ui.Page;
import com.martlet.base.ui.Texts;
import com.martlet.identity.Actor;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.mart.Metric;
import com.martlet.mart.MetricCatalogue;
import com.martlet.mart.MetricSql;
import com.martlet.mart.MetricVersion;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.Locale;

/** One number: what it means in both languages, how it is computed, what it can be asked by. */
@Route("t/:tenant/metrics/:metric([a-z0-9_]{1,80})")
@Needs(Permission.SEE_BOARDS)
class MetricView extends Page implements BeforeEnterObserver {

    private static final String ENGLISH = "en";
    private static final String KOREAN = "ko";

    private final transient MetricCatalogue catalogue;
    private final transient Actor actor;
    private final Div body = new Div();

    MetricView(MetricCatalogue catalogue, CurrentActor currentActor) {
        super("", "");
        this.catalogue = catalogue;
        this.actor = currentActor.require();
        body.addClassName("m-metric");
        addActions(
                MetricNavigation.toAll(actor.requireTenant(), Texts.of("dashboard.metrics.all")));
        add(body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("metric").orElse("");
        show(catalogue.find(id).orElseThrow(() -> unknown(id)));
    }

    private static NotFoundException unknown(String id) {
        return new NotFoundException(Texts.of("dashboard.metrics.unknown", id));
    }

    private void show(Metric metric) {
        rename(DefinitionView.label(metric), metric.id());
        body.removeAll();
        body.add(
                Card.titled(
                        Texts.of("dashboard.metrics.definition"),
                        words(metric, Texts.currentLocale().getLanguage()),
                        words(metric, other())),
                Card.titled(Texts.of("dashboard.metrics.facts"), facts(metric)));
        if (actor.may(Permission.WRITE_SQL)) {
            body.add(
                    Card.titled(
                            Texts.of("dashboard.metrics.sql"),
                            new Paragraph(Texts.of("dashboard.metrics.sql.about")),
                            sql(metric)));
        }
    }

    private static String other() {
        return Texts.currentLocale().getLanguage().equals(KOREAN) ? ENGLISH : KOREAN;
    }

    private static Component words(Metric metric, String language) {
        var words =
                new Paragraph(
                        "%s: %s"
                                .formatted(
                                        metric.label().getOrDefault(language, ""),
                                        metric.definition().getOrDefault(language, "")));
        words.getElement().setAttribute("lang", Locale.of(language).getLanguage());
        return words;
    }

    private DescriptionList facts(Metric metric) {
        var facts = new DescriptionList();
        add(facts, "formula", new Code(metric.formulaText()));
        add(facts, "unit", MetricWords.unit(metric));
        add(facts, "grains", MetricWords.grains(metric));
        add(facts, "dimensions", MetricWords.dimensions(catalogue, metric));
        add(facts, "segment", MetricWords.segment(metric));
        add(facts, "additivity", MetricWords.additivity(metric));
        add(facts, "version", versions(metric));
        return facts;
    }

    /** The one that counts first. */
    private static Div versions(Metric metric) {
        var versions = new Div();
        metric.versions().reversed().forEach(version -> versions.add(words(version)));
        return versions;
    }

    private static Paragraph words(MetricVersion version) {
        return new Paragraph(
                Texts.of(
                        "dashboard.metrics.version.since",
                        String.valueOf(version.number()),
                        Formats.current().date(version.since()),
                        DefinitionView.word(version.change())));
    }

    private static void add(DescriptionList facts, String name, String value) {
        add(facts, name, new Paragraph(value));
    }

    private static void add(DescriptionList facts, String name, Component value) {
        facts.add(
                new DescriptionList.Term(Texts.of("dashboard.metrics." + name)),
                new DescriptionList.Description(value));
    }

    private static Pre sql(Metric metric) {
        var sql = new Pre(MetricSql.of(metric));
        sql.addClassName("m-metric-sql");
        return sql;
    }
}
