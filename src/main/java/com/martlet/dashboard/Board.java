package com.martlet.dashboard;

import java.util.List;

/**
 * Cards that belong together, as data.
 *
 * @param slug as in the address; its texts are dashboard.board.overview
 * @param usual the state of a board on which nothing is set
 */
public record Board(String slug, BoardState usual, List<Card> cards) {

    public Board {
        cards = List.copyOf(cards);
    }

    public String titleKey() {
        return "dashboard.board." + slug;
    }

    public String helpKey() {
        return titleKey() + ".about";
    }
}
