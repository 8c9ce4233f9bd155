package com.martlet.dashboard.ui;

import com.martlet.base.Period;
import com.martlet.base.ui.EmptyState;
import com.martlet.base.ui.Formats;
import com.martlet.base.ui.Texts;
import com.martlet.chart.DayMark;
import com.martlet.dashboard.Board;
import com.martlet.dashboard.Card;
import com.martlet.dashboard.DrawnCard;
import com.martlet.dashboard.Outcome;
import com.martlet.dashboard.Range;
import com.martlet.dashboard.Surroundings;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The cards of a board; paints what it is given and asks nobody. */
class BoardContent extends Div {

    private final Actor actor;
    private final BoardDesk desk;
    private final BoardListener listener;
    private final Div notice = new Div();
    private final Div cards = new Div();
    private final Div foot = new Div();
    private final Map<String, CardView> views = new LinkedHashMap<>();

    BoardContent(Board board, Actor actor, BoardDesk desk, BoardListener listener) {
        this.actor = actor;
        this.desk = desk;
        this.listener = listener;
        addClassName("m-board");
        cards.addClassName("m-charts");
        foot.addClassName("m-foot");
        board.cards().forEach(this::add);
        add(notice, cards, foot);
    }

    private void add(Card card) {
        var view = new BoardCard(card, actor, desk, listener);
        cards.add(view);
        views.put(card.id(), view);
    }

    void showLoading() {
        views.values().forEach(CardView::showLoading);
    }

    /** Days to be marked on what comes next. */
    void mark(List<DayMark> days) {
        views.values().forEach(card -> card.mark(days));
    }

    /** Whether there is anything to wait for. */
    boolean show(Surroundings around) {
        notice.removeAll();
        cards.setVisible(around.loadedDays().isPresent());
        if (around.loadedDays().isEmpty()) {
            notice.add(nothingYet());
        } else if (around.isOutsideOfData()) {
            views.values().forEach(card -> card.showOutside(allDaysButton(around)));
        }
        return around.loadedDays().isPresent() && !around.isOutsideOfData();
    }

    void show(String card, Outcome<DrawnCard> outcome) {
        Objects.requireNonNull(views.get(card), card).show(outcome);
    }

    /** Which days the numbers are of, and of which version; nothing where there are none. */
    void showFoot(Surroundings around, long dataVersion) {
        foot.setVisible(around.loadedDays().isPresent());
        foot.setText(
                Texts.of(
                        "dashboard.footer",
                        actor.requireTenant().zone().getId(),
                        Formats.current().date(around.today()),
                        around.loadedDays().map(BoardContent::words).orElse(""),
                        String.valueOf(dataVersion)));
    }

    private Component nothingYet() {
        var tenant = actor.requireTenant();
        return actor.may(Permission.SEE_SOURCES)
                ? new EmptyState(
                        VaadinIcon.INBOX,
                        Texts.of("dashboard.nothingYet"),
                        link(tenant, "runs", "dashboard.toRuns"),
                        link(tenant, "sources", "dashboard.toSources"))
                : new EmptyState(Texts.of("dashboard.nothingYet.ask"));
    }

    private static Anchor link(Tenant tenant, String page, String text) {
        var link = new Anchor("t/" + tenant.slug() + "/" + page, Texts.of(text));
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private Button allDaysButton(Surroundings around) {
        var days = around.loadedDays().orElseThrow();
        return new Button(
                Texts.of("dashboard.showLoaded", words(days)),
                click -> listener.choose(new Range.Days(days)));
    }

    private static String words(Period days) {
        return Formats.current().period(days.from(), days.to());
    }
}
