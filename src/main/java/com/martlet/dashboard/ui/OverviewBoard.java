package com.martlet.dashboard.ui;

import com.martlet.base.Period;
import com.martlet.base.ui.EmptyState;
import com.martlet.base.ui.ErrorState;
import com.martlet.base.ui.Formats;
import com.martlet.base.ui.LoadingState;
import com.martlet.base.ui.Texts;
import com.martlet.dashboard.BoardQuestion;
import com.martlet.dashboard.DashboardService;
import com.martlet.dashboard.Outcome;
import com.martlet.dashboard.Overview;
import com.martlet.dashboard.Range;
import com.martlet.dashboard.Tile;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** Tiles and charts of the overview; paints what it is given and asks nobody. */
class OverviewBoard extends Div {

    private static final String TILE_HEIGHT = "132px";

    private final DashboardService service;
    private final Clock clock;
    private final Actor actor;
    private final Runnable retry;
    private final Consumer<Range> chosen;
    private final Div notice = new Div();
    private final Div tiles = new Div();
    private final Div charts = new Div();
    private final Div foot = new Div();
    private final BoardCard trend;
    private final BoardCard bars;
    private final BoardCard pie;

    OverviewBoard(
            DashboardService service,
            Clock clock,
            Actor actor,
            BoardExport export,
            Listener listener) {
        this.service = service;
        this.clock = clock;
        this.actor = actor;
        this.retry = listener::retry;
        this.chosen = listener::choose;
        var visitors = service.metric(DashboardService.VISITORS);
        var revenue = service.metric(DashboardService.REVENUE);
        var events = service.metric(DashboardService.EVENTS);
        trend = new BoardCard("trend", actor, export, visitors, revenue);
        bars = new BoardCard("categories", actor, export, revenue);
        pie = new BoardCard("events", actor, export, events);
        arrange();
    }

    /** What people do on the board. */
    interface Listener {

        void retry();

        void choose(Range range);
    }

    private void arrange() {
        addClassName("m-board");
        tiles.addClassName("m-tiles");
        charts.addClassName("m-charts");
        foot.addClassName("m-foot");
        trend.addClassName("m-wide");
        bars.addClassName("m-half");
        pie.addClassName("m-half");
        charts.add(trend, bars, pie);
        add(notice, tiles, charts, foot);
    }

    /** Keeps what is there, faded; shapes of the same size where nothing is yet. */
    void showLoading() {
        if (tiles.getComponentCount() == 0) {
            for (var index = 0; index < service.tileCount(); index++) {
                tiles.add(new LoadingState(TILE_HEIGHT));
            }
        }
        tiles.setClassName("m-faded", tiles.getChildren().anyMatch(KpiTile.class::isInstance));
        List.of(trend, bars, pie).forEach(BoardCard::showLoading);
    }

    void show(Overview overview) {
        notice.removeAll();
        var hasData = overview.loadedDays().isPresent();
        tiles.setVisible(hasData);
        charts.setVisible(hasData);
        if (!hasData) {
            notice.add(nothingYet());
            return;
        }
        var question = overview.question();
        var numbers = Numbers.in(question.tenant().currency());
        paint(overview.tiles(), numbers);
        paint(overview, new OverviewCharts(question, service::metric, numbers));
        foot.setText(footer(question, overview));
    }

    /** Nothing at all could be asked, as when the chosen segment is gone. */
    void showFailure(String reason) {
        tiles.removeAll();
        charts.setVisible(false);
        notice.removeAll();
        notice.add(new ErrorState(Texts.of("dashboard.failed"), reason, retryButton()));
    }

    private void paint(Outcome<List<Tile>> outcome, Numbers numbers) {
        tiles.removeAll();
        tiles.removeClassName("m-faded");
        switch (outcome) {
            case Outcome.Found<List<Tile>> found ->
                    found.value().forEach(tile -> tiles.add(new KpiTile(tile, numbers)));
            case Outcome.Failed<List<Tile>> failed ->
                    notice.add(
                            new ErrorState(
                                    Texts.of("dashboard.failed"), failed.reason(), retryButton()));
        }
    }

    private void paint(Overview overview, OverviewCharts drawing) {
        if (overview.isOutsideOfData()) {
            List.of(trend, bars, pie).forEach(card -> card.showOutside(allDaysButton(overview)));
            return;
        }
        var question = overview.question();
        var asOf = asOf(overview);
        trend.show(question, overview.trend(), drawing::trend, asOf, retry);
        bars.show(question, overview.categories(), drawing::bars, asOf, retry);
        pie.show(question, overview.eventTypes(), drawing::pie, asOf, retry);
        trend.note(question.holdsUnfinishedToday() ? Texts.of("dashboard.todayIsDotted") : "");
    }

    private String asOf(Overview overview) {
        var zone = overview.question().tenant().zone();
        return overview.answer()
                .map(answer -> Formats.current().relative(answer.asOf(), clock.instant(), zone))
                .map(time -> Texts.of("dashboard.asOf", time))
                .orElse("");
    }

    private String footer(BoardQuestion question, Overview overview) {
        var days = overview.loadedDays().map(OverviewBoard::words).orElse("");
        return Texts.of(
                "dashboard.footer",
                question.tenant().zone().getId(),
                Formats.current().date(question.today()),
                days,
                String.valueOf(overview.dataVersion()));
    }

    private EmptyState nothingYet() {
        var tenant = actor.requireTenant();
        return actor.may(Permission.SEE_SOURCES)
                ? new EmptyState(Texts.of("dashboard.nothingYet"), sourcesLink(tenant))
                : new EmptyState(Texts.of("dashboard.nothingYet.ask"));
    }

    private static Anchor sourcesLink(Tenant tenant) {
        var link = new Anchor("t/" + tenant.slug() + "/sources", Texts.of("dashboard.toSources"));
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private Button allDaysButton(Overview overview) {
        var days = overview.loadedDays().orElseThrow();
        return new Button(
                Texts.of("dashboard.showLoaded", words(days)),
                click -> chosen.accept(new Range.Days(days)));
    }

    private Button retryButton() {
        return new Button(Texts.of("base.retry"), click -> retry.run());
    }

    private static String words(Period days) {
        return Formats.current().period(days.from(), days.to());
    }
}
