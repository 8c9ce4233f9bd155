package com.martlet.dashboard.ui;

import com.martlet.base.ui.Texts;
import com.martlet.chart.Chart;
import com.martlet.chart.ChartCard;
import com.martlet.chart.ChartCardActions;
import com.martlet.chart.ChartTable;
import com.martlet.dashboard.BoardQuestion;
import com.martlet.dashboard.Outcome;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.mart.Metric;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A chart of a board with its way out as a file, always of the numbers on the screen. */
class BoardCard extends Div {

    private final String name;
    private final BoardExport export;
    private final ChartCard card;
    private transient @Nullable Chart chart;
    private transient @Nullable BoardQuestion question;

    BoardCard(String name, Actor actor, BoardExport export, Metric... metrics) {
        this.name = name;
        this.export = export;
        var mayExport = actor.may(Permission.EXPORT);
        this.card =
                new ChartCard(
                        Texts.of("dashboard.chart." + name),
                        Texts.of("dashboard.chart." + name + ".about"),
                        new ChartCardActions(
                                mayExport ? this::download : null,
                                mayExport ? this::pictureTaken : null,
                                new DefinitionView(metrics)));
        add(card);
    }

    void showLoading() {
        card.showLoading();
    }

    void showOutside(Button button) {
        card.showEmpty(Texts.of("dashboard.outside"), button);
    }

    <T> void show(
            BoardQuestion question,
            Outcome<T> outcome,
            Function<T, Chart> drawing,
            String asOf,
            Runnable retry) {
        this.question = question;
        switch (outcome) {
            case Outcome.Found<T> found -> show(drawing.apply(found.value()), asOf);
            case Outcome.Failed<T> failed -> showError(failed.reason(), retry);
        }
    }

    void showError(String reason, Runnable retry) {
        card.showError(Texts.of("dashboard.failed"), reason, retry);
    }

    void note(String text) {
        card.note(text);
    }

    private void show(Chart chart, String asOf) {
        this.chart = chart;
        card.show(chart, asOf);
    }

    private void download(DownloadEvent download) {
        var drawn = chart;
        var asked = question;
        if (drawn != null && asked != null) {
            export.csv(download, asked, name, ChartTable.of(drawn));
        }
    }

    private void pictureTaken() {
        var drawn = chart;
        var asked = question;
        if (drawn != null && asked != null) {
            export.recordPicture(asked, name, ChartTable.of(drawn));
        }
    }
}
