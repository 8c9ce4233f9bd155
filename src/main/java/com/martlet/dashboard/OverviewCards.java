package com.martlet.dashboard;

import com.martlet.dashboard.Card.Width;
import com.martlet.dashboard.Question.ByValue;
import com.martlet.dashboard.Question.Figures;
import com.martlet.dashboard.Question.OverTime;
import com.martlet.dashboard.Question.Steps;
import java.util.List;
import java.util.Optional;

/** How the shop is doing. */
final class OverviewCards {

    private OverviewCards() {}

    static Board board() {
        return new Board(
                "overview",
                BoardState.DEFAULT,
                List.of(figures(), trend(), categories(), events()));
    }

    private static Card figures() {
        return new Card(
                "overview/figures",
                CardKind.FIGURES,
                Width.WIDE,
                new Figures(
                        List.of(
                                "visitors",
                                "revenue",
                                "buyers",
                                "conversion_rate",
                                "average_order_value",
                                "average_revenue_per_user",
                                "average_revenue_per_paying_user",
                                "daily_average_access_time",
                                "daily_active_users",
                                "daily_new_users",
                                "daily_first_time_paying_users",
                                "accumulated_revenue")));
    }

    private static Card trend() {
        return new Card(
                "overview/trend",
                CardKind.LINE,
                Width.WIDE,
                new OverTime(List.of("visitors"), Optional.of("revenue"), Steps.FITTING));
    }

    private static Card categories() {
        return new Card(
                "overview/categories",
                CardKind.BAR,
                Width.HALF,
                new ByValue("revenue", "category_1"));
    }

    private static Card events() {
        return new Card(
                "overview/events", CardKind.DONUT, Width.HALF, new ByValue("events", "event_type"));
    }
}
