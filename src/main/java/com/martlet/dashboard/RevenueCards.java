package com.martlet.dashboard;

import com.martlet.dashboard.Card.Width;
import com.martlet.dashboard.Question.ByTwo;
import com.martlet.dashboard.Question.ByValue;
import com.martlet.dashboard.Question.EachDay;
import com.martlet.dashboard.Question.Figures;
import com.martlet.dashboard.Question.OverTime;
import com.martlet.dashboard.Question.OverTimeBy;
import com.martlet.dashboard.Question.Steps;
import java.util.List;
import java.util.Optional;

/** What was sold, when, and of what. */
final class RevenueCards {

    private static final String REVENUE = "revenue";

    private RevenueCards() {}

    static Board board() {
        return new Board(
                REVENUE,
                BoardState.DEFAULT.withRange(Range.QUARTER),
                List.of(
                        card("figures", CardKind.FIGURES, Width.WIDE, figures()),
                        card("months", CardKind.BAR, Width.HALF, months()),
                        card("days", CardKind.CALENDAR, Width.HALF, new EachDay("payments")),
                        card("categories", CardKind.DONUT, Width.HALF, by("category_1")),
                        card("brands", CardKind.TREEMAP, Width.HALF, by("brand")),
                        card("hours", CardKind.AREA, Width.HALF, new ByValue("payments", "hour")),
                        card("week", CardKind.HEATMAP, Width.HALF, week()),
                        card("shares", CardKind.STREAM, Width.WIDE, shares())));
    }

    private static Question figures() {
        return new Figures(
                List.of(
                        REVENUE,
                        "payments",
                        "buyers",
                        "average_order_value",
                        "average_revenue_per_paying_user",
                        "repeat_rate"));
    }

    private static Question months() {
        return new OverTime(List.of(REVENUE), Optional.empty(), Steps.MONTHS);
    }

    private static Question by(String dimension) {
        return new ByValue(REVENUE, dimension);
    }

    private static Question week() {
        return new ByTwo("payments", "weekday", "hour");
    }

    private static Question shares() {
        return new OverTimeBy(REVENUE, "category_1", Steps.FITTING);
    }

    private static Card card(String name, CardKind kind, Width width, Question question) {
        return new Card(REVENUE + "/" + name, kind, width, question);
    }
}
