package com.martlet.dashboard;

import com.martlet.dashboard.Card.Width;
import com.martlet.dashboard.Question.ByTwo;
import com.martlet.dashboard.Question.ByValue;
import com.martlet.dashboard.Question.Figures;
import com.martlet.dashboard.Question.OverTime;
import com.martlet.dashboard.Question.Steps;
import java.util.List;
import java.util.Optional;

/** Where people are on the site, and for how long. */
final class PageCards {

    private static final String VIEWS = "page_views";
    private static final String PAGE = "page";

    private PageCards() {}

    static Board board() {
        return new Board(
                "pages",
                BoardState.DEFAULT,
                List.of(
                        card("figures", CardKind.FIGURES, Width.WIDE, figures()),
                        card("volume", CardKind.LINE, Width.WIDE, volume()),
                        card("visited", CardKind.BAR, Width.HALF, new ByValue(VIEWS, PAGE)),
                        card("dwell", CardKind.BAR, Width.HALF, dwell()),
                        card("devices", CardKind.DONUT, Width.HALF, devices()),
                        card("times", CardKind.LINE, Width.HALF, times()),
                        card("week", CardKind.HEATMAP, Width.WIDE, week())));
    }

    private static Question figures() {
        return new Figures(
                List.of(
                        VIEWS,
                        "visitors",
                        "sessions",
                        "average_dwell_seconds",
                        "median_dwell_seconds"));
    }

    private static Question dwell() {
        return new ByValue("average_dwell_seconds", PAGE, Optional.of(VIEWS));
    }

    private static Question devices() {
        return new ByValue("sessions", "device");
    }

    private static Question times() {
        return new OverTime(List.of("average_dwell_seconds"), Optional.empty(), Steps.FITTING);
    }

    private static Question volume() {
        return new OverTime(List.of(VIEWS, "sessions"), Optional.empty(), Steps.FITTING);
    }

    private static Question week() {
        return new ByTwo(VIEWS, "weekday", "hour");
    }

    private static Card card(String name, CardKind kind, Width width, Question question) {
        return new Card("pages/" + name, kind, width, question);
    }
}
