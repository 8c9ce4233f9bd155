package com.martlet.dashboard;

/**
 * One question of a board and how its answer is drawn.
 *
 * @param id board and name: revenue/months; its texts are dashboard.card.revenue.months
 */
public record Card(String id, CardKind kind, Width width, Question question) {

    /** How much of the page it takes. */
    public enum Width {
        WIDE,
        HALF
    }

    /** The slug of the board it stands on. */
    public String board() {
        return id.substring(0, id.indexOf('/'));
    }

    public String name() {
        return id.substring(id.indexOf('/') + 1);
    }

    String titleKey() {
        return "dashboard.card." + board() + "." + name();
    }

    String helpKey() {
        return titleKey() + ".about";
    }
}
