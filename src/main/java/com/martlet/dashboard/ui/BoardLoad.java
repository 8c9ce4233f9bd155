package com.martlet.dashboard.ui;

import com.martlet.base.ui.Texts;
import com.martlet.dashboard.Board;
import com.martlet.dashboard.BoardState;
import com.martlet.dashboard.Card;
import com.martlet.dashboard.DrawnCard;
import com.martlet.dashboard.Outcome;
import com.martlet.dashboard.Surroundings;
import com.martlet.identity.Actor;
import com.vaadin.flow.component.UI;
import java.util.List;

/** Fetches the cards of a board one by one, each painted as soon as it is there. */
class BoardLoad {

    private final BoardDesk desk;
    private final Board board;
    private final BoardContent content;
    private final FilterBar filters;
    private long shownVersion;
    private int question;

    BoardLoad(BoardDesk desk, Board board, BoardContent content, FilterBar filters) {
        this.desk = desk;
        this.board = board;
        this.content = content;
        this.filters = filters;
    }

    /** The data version of the newest card on the screen; 0 before the first. */
    long shownVersion() {
        return shownVersion;
    }

    void start(Actor reader, BoardState state, Surroundings around) {
        var number = ++question;
        var ui = UI.getCurrent();
        var tenant = reader.requireTenant();
        filters.show(state, around);
        content.showLoading();
        content.showFoot(around, shownVersion);
        if (!content.show(around)) {
            return;
        }
        var locale = Texts.currentLocale();
        content.mark(desk.markedDays().find(reader, around.period(), locale));
        for (var card : board.cards()) {
            desk.background()
                    .run(
                            () -> {
                                var drawn =
                                        Outcome.of(
                                                () ->
                                                        desk.cards()
                                                                .draw(
                                                                        tenant, card.id(), state,
                                                                        locale));
                                later(ui, number, () -> paint(card, drawn, around));
                            });
        }
        for (var filter : FilterBar.OFFERED) {
            desk.background()
                    .run(
                            () -> {
                                var choices =
                                        Outcome.of(
                                                () ->
                                                        desk.service()
                                                                .choices(tenant, filter, state));
                                later(ui, number, () -> offer(filter, choices));
                            });
        }
    }

    /** An answer to an older question, or for a screen that was closed, is not painted. */
    private void later(UI ui, int number, Runnable painting) {
        ui.accessLater(
                        () -> {
                            if (number == question) {
                                painting.run();
                            }
                        },
                        () -> {})
                .run();
    }

    private void paint(Card card, Outcome<DrawnCard> outcome, Surroundings around) {
        if (outcome instanceof Outcome.Found<DrawnCard> found) {
            shownVersion = Math.max(shownVersion, found.value().dataVersion());
            content.showFoot(around, shownVersion);
        }
        content.show(card.id(), outcome);
    }

    private void offer(String filter, Outcome<List<String>> choices) {
        if (choices instanceof Outcome.Found<List<String>> found) {
            filters.offer(filter, found.value());
        }
    }
}
