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

    private PageCards() {}

    static Board board() {
        return new Board(
                "pages",
                BoardState.DEFAULT,
                List.of(
                        card("figures", CardKind.FIGURES, Width.WIDE, figures()),
                        card("volume", CardKind.LINE, Width.WIDE, volume()),
                        card("visited", CardKind.BAR, Width.HALF, new ByValue("events", "page")),
                        card(
                                "devices",
                                CardKind.DONUT,
                                Width.HALF,
                                new ByValue("sessions", "device")),
                        card("week", CardKind.HEATMAP, Width.HALF, week())));
    }

    private static Question figures() {
        return new Figures(List.of("visitors", "sessions", "views", "events"));
    }

    private static Question volume() {
        return new OverTime(List.of("sessions", "visitors"), Optional.empty(), Steps.FITTING);
    }

    private static Question week() {
        return new ByTwo("events", "weekday", "hour");
    }

    private static Card card(String name, CardKind kind, Width width, Question question) {
        return new Card("pages/" + name, kind, width, question);
    }
}
