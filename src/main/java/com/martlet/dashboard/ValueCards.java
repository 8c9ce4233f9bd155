package com.martlet.dashboard;

import com.martlet.dashboard.Card.Width;
import com.martlet.dashboard.Question.ByValue;
import com.martlet.dashboard.Question.Calibrated;
import com.martlet.dashboard.Question.Figures;
import com.martlet.dashboard.Question.Spread;
import com.martlet.serving.SpreadQuery;
import java.util.List;

/** What customers will probably bring, and how far that can be relied on. */
final class ValueCards {

    private static final String BOARD = "value";
    private static final String VALUE = "predicted_value_365";
    private static final String SEGMENT = "rfm_segment";

    private ValueCards() {}

    /** Of all days, because what is predicted is known as of the last of them. */
    static Board board() {
        return new Board(
                BOARD,
                BoardState.DEFAULT
                        .withRange(new Range.Named(Preset.ALL))
                        .withComparing(Comparing.NOTHING),
                List.of(
                        card("figures", CardKind.FIGURES, Width.WIDE, figures()),
                        card("spread", CardKind.BAR, Width.HALF, new Spread(SpreadQuery.Of.VALUE)),
                        card("alive", CardKind.BAR, Width.HALF, new Spread(SpreadQuery.Of.ALIVE)),
                        card("calibration", CardKind.LINE, Width.WIDE, new Calibrated()),
                        card("segments", CardKind.BAR, Width.HALF, new ByValue(VALUE, SEGMENT)),
                        card("churn", CardKind.BAR, Width.HALF, churn())));
    }

    private static Question figures() {
        return new Figures(
                List.of(
                        "predicted_value_90",
                        "predicted_value_180",
                        VALUE,
                        "predicted_value_per_buyer_365",
                        "value_per_customer",
                        "churn_rate"));
    }

    private static Question churn() {
        return new ByValue("churned_buyers", SEGMENT);
    }

    private static Card card(String name, CardKind kind, Width width, Question question) {
        return new Card(BOARD + "/" + name, kind, width, question);
    }
}
