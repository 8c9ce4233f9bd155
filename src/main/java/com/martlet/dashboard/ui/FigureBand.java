package com.martlet.dashboard.ui;

import com.martlet.base.ui.EmptyState;
import com.martlet.base.ui.ErrorState;
import com.martlet.base.ui.LoadingState;
import com.martlet.base.ui.Texts;
import com.martlet.chart.Chart;
import com.martlet.chart.Figure;
import com.martlet.dashboard.Card;
import com.martlet.dashboard.DrawnCard;
import com.martlet.dashboard.Outcome;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.stream.IntStream;

/** Key figures side by side. */
class FigureBand extends Div implements CardView {

    private static final String TILE_HEIGHT = "132px";
    private static final int MOST_IN_A_ROW = 6;
    private static final int LEAST_IN_A_ROW = 4;

    private final Card card;
    private final BoardDesk desk;
    private final BoardListener listener;

    FigureBand(Card card, BoardDesk desk, BoardListener listener) {
        this.card = card;
        this.desk = desk;
        this.listener = listener;
        addClassNames("m-tiles", "m-wide");
        addClassName("m-tiles-by-" + inARow(card.question().metrics().size()));
    }

    /** Full rows look calmer than a last one with a hole. */
    static int inARow(int tiles) {
        if (tiles <= MOST_IN_A_ROW) {
            return Math.max(tiles, LEAST_IN_A_ROW);
        }
        return IntStream.iterate(
                        MOST_IN_A_ROW, count -> count >= LEAST_IN_A_ROW, count -> count - 1)
                .filter(count -> tiles % count == 0)
                .findFirst()
                .orElse(MOST_IN_A_ROW);
    }

    @Override
    public void showLoading() {
        if (getComponentCount() == 0) {
            card.question().metrics().forEach(metric -> add(new LoadingState(TILE_HEIGHT)));
        }
        setClassName("m-faded", getChildren().anyMatch(KpiTile.class::isInstance));
    }

    @Override
    public void showOutside(Button button) {
        fill(new EmptyState(Texts.of("dashboard.outside"), button));
    }

    @Override
    public void show(Outcome<DrawnCard> outcome) {
        switch (outcome) {
            case Outcome.Found<DrawnCard> found -> show(found.value());
            case Outcome.Failed<DrawnCard> failed -> showError(failed.reason());
            case Outcome.Unsuited<DrawnCard> unsuited -> showError("");
        }
    }

    private void show(DrawnCard drawn) {
        removeAll();
        removeClassName("m-faded");
        var numbers = Numbers.in(drawn.question().tenant().currency());
        if (drawn.chart() instanceof Chart.Figures figures) {
            figures.figures().forEach(figure -> add(tile(figure, numbers)));
        }
    }

    private KpiTile tile(Figure figure, Numbers numbers) {
        return new KpiTile(figure, desk.service().metric(figure.id()), numbers);
    }

    private void showError(String reason) {
        fill(ErrorState.retrying(Texts.of("dashboard.failed"), reason, listener::retry));
    }

    private void fill(Div content) {
        removeAll();
        removeClassName("m-faded");
        content.addClassName("m-whole-row");
        add(content);
    }
}
