package com.martlet.dashboard;

import com.martlet.dashboard.Card.Width;
import com.martlet.dashboard.Question.ByTwo;
import com.martlet.dashboard.Question.ByValue;
import com.martlet.dashboard.Question.Figures;
import com.martlet.dashboard.Question.OverTime;
import com.martlet.dashboard.Question.OverTimeBy;
import com.martlet.dashboard.Question.Steps;
import java.util.List;
import java.util.Optional;

/** What customer service heard, and how fast it answered. */
final class ServiceCards {

    private static final String OPENED = "service_requests_opened";
    private static final String CLOSED = "service_requests_closed";
    private static final String HOURS = "median_resolution_hours";
    private static final String SATISFACTION = "satisfaction";
    private static final String CATEGORY = "service_category";
    private static final String CHANNEL = "service_channel";

    private ServiceCards() {}

    static Board board() {
        return new Board(
                "service",
                BoardState.DEFAULT,
                List.of(
                        card("figures", CardKind.FIGURES, Width.WIDE, figures()),
                        card("volume", CardKind.LINE, Width.WIDE, volume()),
                        card("channels", CardKind.DONUT, Width.HALF, by(OPENED, CHANNEL)),
                        card("categories", CardKind.STACKED, Width.HALF, categories()),
                        card("resolution", CardKind.BAR, Width.HALF, by(HOURS, CATEGORY)),
                        card("satisfaction", CardKind.LINE, Width.HALF, satisfaction()),
                        card("content", CardKind.BAR, Width.HALF, by(SATISFACTION, CATEGORY)),
                        card("week", CardKind.HEATMAP, Width.HALF, week())));
    }

    private static Question figures() {
        return new Figures(
                List.of(
                        OPENED,
                        CLOSED,
                        "service_closing_rate",
                        HOURS,
                        "first_day_resolution_rate",
                        SATISFACTION));
    }

    private static Question volume() {
        return new OverTime(List.of(OPENED, CLOSED), Optional.of(HOURS), Steps.FITTING);
    }

    private static Question by(String metric, String dimension) {
        return new ByValue(metric, dimension);
    }

    private static Question categories() {
        return new OverTimeBy(OPENED, CATEGORY, Steps.WEEKS);
    }

    private static Question satisfaction() {
        return new OverTime(List.of(SATISFACTION), Optional.empty(), Steps.FITTING);
    }

    private static Question week() {
        return new ByTwo(OPENED, "weekday", "hour");
    }

    private static Card card(String name, CardKind kind, Width width, Question question) {
        return new Card("service/" + name, kind, width, question);
    }
}
