package com.martlet.dashboard;

import com.martlet.dashboard.Card.Width;
import com.martlet.dashboard.Question.AtLeast;
import com.martlet.dashboard.Question.ByMonth;
import com.martlet.dashboard.Question.ByValue;
import com.martlet.dashboard.Question.Figures;
import com.martlet.dashboard.Question.OverTime;
import com.martlet.dashboard.Question.OverTimeBy;
import com.martlet.dashboard.Question.Retention;
import com.martlet.dashboard.Question.Steps;
import com.martlet.dashboard.Question.Way;
import com.martlet.serving.CohortQuery;
import com.martlet.serving.FunnelQuery;
import java.util.List;
import java.util.Optional;

/** Who comes, how often, and what they do. */
final class BehaviourCards {

    private BehaviourCards() {}

    static Board board() {
        return new Board(
                "behaviour",
                BoardState.DEFAULT.withRange(Range.QUARTER),
                List.of(
                        card("figures", CardKind.FIGURES, Width.WIDE, figures()),
                        card("events", CardKind.STACKED, Width.HALF, events()),
                        card("conversion", CardKind.HEATMAP, Width.HALF, conversion()),
                        card("active", CardKind.LINE, Width.HALF, active()),
                        card("stickiness", CardKind.LINE, Width.HALF, stickiness()),
                        card("rfm", CardKind.DONUT, Width.HALF, rfm()),
                        card("value", CardKind.FUNNEL, Width.HALF, value()),
                        card("retention", CardKind.LINE, Width.HALF, retention()),
                        card("way", CardKind.FUNNEL, Width.HALF, way()),
                        card("cohorts", CardKind.COHORTS, Width.WIDE, retention())));
    }

    private static Question figures() {
        return new Figures(
                List.of(
                        "visitors",
                        "new_visitors",
                        "sessions",
                        "events",
                        "conversion_rate",
                        "session_conversion_rate",
                        "daily_active_users",
                        "rolling_weekly_active_users"));
    }

    private static Question events() {
        return new OverTimeBy("events", "event_type", Steps.MONTHS);
    }

    private static Question conversion() {
        return new ByMonth("conversion_rate", "category_1", "visitors");
    }

    private static Question active() {
        return new OverTime(
                List.of("daily_active_users", "rolling_weekly_active_users"),
                Optional.empty(),
                Steps.DAYS);
    }

    private static Question stickiness() {
        return new OverTime(
                List.of("monthly_active_users"), Optional.of("stickiness"), Steps.MONTHS);
    }

    private static Question rfm() {
        return new ByValue("customers_who_bought", "rfm_segment");
    }

    private static Question value() {
        return new AtLeast("customers", "value_tier", List.of("low", "mid", "high"));
    }

    private static Question retention() {
        return new Retention(CohortQuery.Unit.WEEK, CohortQuery.Event.ACTIVITY);
    }

    private static Question way() {
        return new Way(FunnelQuery.USUAL_STEPS, FunnelQuery.USUAL_WINDOW);
    }

    private static Card card(String name, CardKind kind, Width width, Question question) {
        return new Card("behaviour/" + name, kind, width, question);
    }
}
