package com.martlet.dashboard.ui;

import com.martlet.base.ui.Formats;
import com.martlet.base.ui.Phrases;
import com.martlet.base.ui.Texts;
import com.martlet.chart.Chart;
import com.martlet.chart.ChartCard;
import com.martlet.chart.ChartCardActions;
import com.martlet.chart.DayMark;
import com.martlet.chart.SavedPicture;
import com.martlet.dashboard.Card;
import com.martlet.dashboard.CardKind;
import com.martlet.dashboard.DrawnCard;
import com.martlet.dashboard.Outcome;
import com.martlet.export.ExportFormat;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A chart of a board with its way out as a file, always of the numbers on the screen. */
class BoardCard extends Div implements CardView {

    private final BoardDesk desk;
    private final BoardListener listener;
    private final BoardWords words;
    private final ChartCard card;
    private transient @Nullable DrawnCard drawn;

    BoardCard(Card card, Actor actor, BoardDesk desk, BoardListener listener) {
        this.desk = desk;
        this.listener = listener;
        this.words = new BoardWords(desk.service());
        var mayExport = actor.may(Permission.EXPORT);
        var key = "dashboard.card." + card.board() + "." + card.name();
        this.card =
                new ChartCard(
                        Texts.of(key),
                        Texts.of(key + ".about"),
                        new ChartCardActions(
                                mayExport ? file -> send(file, ExportFormat.CSV) : null,
                                mayExport ? file -> send(file, ExportFormat.XLSX) : null,
                                mayExport && card.kind() != CardKind.FIGURES ? this::picture : null,
                                this::refuse,
                                definition(card, key, actor)));
        addClassName(card.width() == Card.Width.WIDE ? "m-wide" : "m-half");
        add(this.card);
        if (card.kind() == CardKind.FIGURES) {
            this.card.drawWith(this::tiles);
            this.card.addClassName("m-key-figures");
        }
    }

    private Component tiles(Chart chart) {
        var tenant = Objects.requireNonNull(drawn).question().tenant();
        return new FigureBand((Chart.Figures) chart, tenant, desk.service());
    }

    private DefinitionView definition(Card card, String key, Actor actor) {
        var metrics = card.question().metrics().stream().map(desk.service()::metric).toList();
        return metrics.isEmpty()
                ? new DefinitionView(Texts.of(key + ".definition"))
                : new DefinitionView(metrics, actor.requireTenant());
    }

    @Override
    public void showLoading() {
        card.showLoading();
    }

    @Override
    public void mark(List<DayMark> days) {
        card.mark(days);
    }

    @Override
    public void showOutside(Button button) {
        drawn = null;
        card.showEmpty(Texts.of("dashboard.outside"), button);
    }

    @Override
    public void show(Outcome<DrawnCard> outcome) {
        switch (outcome) {
            case Outcome.Found<DrawnCard> found -> show(found.value());
            case Outcome.Failed<DrawnCard> failed ->
                    card.showError(
                            Texts.of("dashboard.failed"),
                            Phrases.of(failed.reason()),
                            listener::retry);
            case Outcome.Unsuited<DrawnCard> unsuited -> showUnsuited(unsuited.filters());
        }
    }

    private void show(DrawnCard drawn) {
        this.drawn = drawn;
        var zone = drawn.question().tenant().zone();
        var time = Formats.current().relative(drawn.asOf(), desk.clock().instant(), zone);
        card.show(drawn.chart(), Texts.of("dashboard.asOf", time));
        card.note(String.join(" ", drawn.notes()));
    }

    private void showUnsuited(List<String> filters) {
        drawn = null;
        card.note("");
        var button =
                new Button(
                        Texts.of("dashboard.drop", words.filters(filters)),
                        click -> listener.drop(filters));
        card.showEmpty(Texts.of("dashboard.unsuited", words.filters(filters)), button);
    }

    private void send(DownloadEvent download, ExportFormat format) {
        var shown = drawn;
        if (shown != null) {
            desk.export().send(download, shown, format);
        }
    }

    private void refuse() {
        desk.export().ask(Objects.requireNonNull(drawn, "The menu offers no file of nothing"));
    }

    private SavedPicture picture() {
        var shown = Objects.requireNonNull(drawn, "The menu offers no picture of nothing");
        var name = desk.export().recordPicture(shown);
        return new SavedPicture(name + ".png", shown.title(), words.pictureLine(shown));
    }
}
