package com.martlet.dashboard.ui;

import com.martlet.base.ui.EmptyState;
import com.martlet.base.ui.Page;
import com.martlet.base.ui.PhoneCards;
import com.martlet.base.ui.Texts;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.mart.Metric;
import com.martlet.mart.MetricCatalogue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Every number there is, to be searched and opened. */
@Route("t/:tenant/metrics")
@Menu(title = "dashboard.metrics.title", order = 335, icon = "vaadin:book-dollar")
@Needs(Permission.SEE_BOARDS)
class MetricsView extends Page implements BeforeEnterObserver {

    private static final String SEARCH = "q";

    private final transient MetricCatalogue catalogue;
    private final transient Tenant tenant;
    private final TextField search = new TextField();
    private final Grid<Metric> grid = new Grid<>();
    private final EmptyState none = new EmptyState(Texts.of("dashboard.metrics.none"));
    private String path = "";

    MetricsView(MetricCatalogue catalogue, CurrentActor currentActor) {
        super(Texts.of("dashboard.metrics.title"), Texts.of("dashboard.metrics.about"));
        this.catalogue = catalogue;
        this.tenant = currentActor.require().requireTenant();
        search.addClassName("m-search");
        search.setPlaceholder(Texts.of("dashboard.metrics.search"));
        search.setAriaLabel(Texts.of("dashboard.metrics.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> remember());
        addColumns();
        add(search, none, grid);
    }

    private void addColumns() {
        grid.addComponentColumn(this::link)
                .setHeader(Texts.of("dashboard.metrics.name"))
                .setWidth("240px")
                .setFlexGrow(0);
        grid.addColumn(Metric::id)
                .setHeader(Texts.of("dashboard.metrics.id"))
                .setWidth("300px")
                .setFlexGrow(0);
        grid.addComponentColumn(MetricsView::definition)
                .setHeader(Texts.of("dashboard.metrics.definition"))
                .setFlexGrow(1);
        grid.addColumn(MetricWords::unit)
                .setHeader(Texts.of("dashboard.metrics.unit"))
                .setWidth("110px")
                .setFlexGrow(0);
        grid.setAllRowsVisible(true);
        PhoneCards.of(grid);
    }

    private static Span definition(Metric metric) {
        var words = new Span(DefinitionView.word(metric.definition()));
        words.addClassName("m-wrapped");
        return words;
    }

    private Anchor link(Metric metric) {
        return MetricNavigation.link(tenant, metric.id(), DefinitionView.label(metric));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        path = event.getLocation().getPath();
        var asked = event.getLocation().getQueryParameters().getSingleParameter(SEARCH);
        search.setValue(asked.orElse(""));
        show();
    }

    /** The address of the page leads to what is shown. */
    private void remember() {
        var words = search.getValue().strip();
        var parameters =
                words.isEmpty() ? QueryParameters.empty() : QueryParameters.of(SEARCH, words);
        var here = new Location(path, parameters);
        UI.getCurrent().getPage().getHistory().replaceState(null, here);
        show();
    }

    private void show() {
        var words = List.of(search.getValue().strip().toLowerCase(Locale.ROOT).split("\\s+"));
        var found = catalogue.all().stream().filter(metric -> holds(metric, words)).toList();
        grid.setItems(found);
        grid.setVisible(!found.isEmpty());
        none.setVisible(found.isEmpty());
    }

    /** Names, ids and explanations of both languages; every word must be in one of them. */
    private static boolean holds(Metric metric, List<String> words) {
        var text =
                Stream.of(metric.label().values(), metric.definition().values())
                        .flatMap(all -> all.stream())
                        .reduce(metric.id(), (one, other) -> one + " " + other)
                        .toLowerCase(Locale.ROOT);
        return words.stream().allMatch(text::contains);
    }
}
